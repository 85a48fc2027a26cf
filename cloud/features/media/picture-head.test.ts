import fc from 'fast-check';
import { jpegBytes, pngBytes, webpBytes } from '../../../test/support/picture-bytes';
import { readPictureHead } from './picture-head';

describe('readPictureHead', () => {
  test.each([
    ['a JPEG', jpegBytes(1280, 960), 'image/jpeg'],
    ['a JPEG with 150 KB of camera data in front', jpegBytes(1280, 960, 150_000), 'image/jpeg'],
    ['a PNG', pngBytes(1280, 960), 'image/png'],
    ['a lossy WebP', webpBytes(1280, 960, 'VP8 '), 'image/webp'],
    ['a lossless WebP', webpBytes(1280, 960, 'VP8L'), 'image/webp'],
    ['an extended WebP', webpBytes(1280, 960, 'VP8X'), 'image/webp'],
  ])('tells type and size of %s', (_name, bytes, mime) => {
    expect(readPictureHead(bytes)).toEqual({ mime, width: 1280, height: 960 });
  });

  test('tells the largest sizes that the formats can write', () => {
    expect(readPictureHead(jpegBytes(65_535, 65_535))).toMatchObject({ width: 65_535, height: 65_535 });
    expect(readPictureHead(webpBytes(16_384, 16_384, 'VP8L'))).toMatchObject({ width: 16_384, height: 16_384 });
    expect(readPictureHead(webpBytes(16_777_216, 1, 'VP8X'))).toMatchObject({ width: 16_777_216, height: 1 });
    expect(readPictureHead(pngBytes(4_294_967_295, 1))).toMatchObject({ width: 4_294_967_295 });
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('<html><script>alert(1)</script>')],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a RIFF file that is sound', Buffer.from('RIFF\x24\x00\x00\x00WAVEfmt '.padEnd(40, '\0'), 'latin1')],
    ['a PNG that says it has no width', pngBytes(0, 10)],
    ['a JPEG that says it has no height', jpegBytes(10, 0)],
    ['a PNG cut off in its header', pngBytes(10, 10).subarray(0, 23)],
    ['a JPEG cut off before its frame', jpegBytes(10, 10, 150_000).subarray(0, 100_000)],
    ['a JPEG that goes straight to its scan', Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 0, 0, 0, 0, 0, 0])],
    ['a JPEG with a segment shorter than its own length', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 1, 0, 0, 0, 0, 0])],
    [
      'a JPEG whose segment is not followed by a marker',
      Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 2, 1, 1, 1, 1, 1, 1, 1]),
    ],
    ['a WebP with an unknown first chunk', Buffer.from('RIFF\0\0\0\0WEBPEXIF'.padEnd(40, '\0'), 'latin1')],
  ])('takes %s for no picture', (_name, bytes) => {
    expect(readPictureHead(bytes)).toBeNull();
  });

  test('skips fill bytes and markers that stand alone', () => {
    const plain = jpegBytes(7, 5, 0);
    const filled = Buffer.concat([plain.subarray(0, 2), Buffer.from([0xff, 0xd0, 0xff, 0xff]), plain.subarray(2)]);
    expect(readPictureHead(filled)).toMatchObject({ width: 7, height: 5 });
  });

  test('neither throws nor hangs on hostile bytes', () => {
    const starts = [jpegBytes(9, 9, 40), pngBytes(9, 9), webpBytes(9, 9, 'VP8L'), webpBytes(9, 9, 'VP8X')];
    const mangled = fc
      .tuple(fc.constantFrom(...starts), fc.array(fc.tuple(fc.nat(70), fc.nat(255)), { maxLength: 6 }), fc.nat(70))
      .map(([start, changes, length]) => {
        const bytes = Buffer.from(start);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        return bytes.subarray(0, length);
      });
    fc.assert(
      fc.property(fc.oneof(mangled, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        const head = readPictureHead(Buffer.from(bytes));
        expect(head === null || (head.width > 0 && head.height > 0)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
