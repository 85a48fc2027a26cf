/** The smallest files that a picture reader takes for pictures of a given size: headers, no image data. */

const uint16BE = (value: number) => Buffer.from([value >> 8, value & 0xff]);

/** A JPEG whose frame header follows `before` bytes of metadata, as cameras write them. */
export function jpegBytes(width: number, height: number, before = 16): Buffer {
  const metadata: Buffer[] = [];
  for (let left = before; left > 0; left -= 65_533) {
    const content = Buffer.alloc(Math.min(left, 65_533));
    metadata.push(Buffer.from([0xff, 0xe1]), uint16BE(content.length + 2), content);
  }
  const frame = Buffer.concat([Buffer.from([8]), uint16BE(height), uint16BE(width), Buffer.from([3, 0, 0, 0])]);
  const scan = Buffer.from([0xff, 0xda, 0, 2, 0xff, 0xd9]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...metadata,
    Buffer.from([0xff, 0xc0]),
    uint16BE(frame.length + 2),
    frame,
    scan,
  ]);
}

export function pngBytes(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(45);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(bytes);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

export function webpBytes(width: number, height: number, kind: 'VP8 ' | 'VP8L' | 'VP8X' = 'VP8 '): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(32, 4);
  bytes.write(`WEBP${kind}`, 8, 'latin1');
  if (kind === 'VP8 ') {
    Buffer.from([0x9d, 0x01, 0x2a]).copy(bytes, 23);
    bytes.writeUInt16LE(width, 26);
    bytes.writeUInt16LE(height, 28);
  } else if (kind === 'VP8L') {
    bytes[20] = 0x2f;
    bytes.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 21);
  } else {
    bytes.writeUIntLE(width - 1, 24, 3);
    bytes.writeUIntLE(height - 1, 27, 3);
  }
  return bytes;
}
