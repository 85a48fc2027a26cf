import type { Input } from '@contract/actions';

export type PictureMime = Input<'media.begin'>['mime'];

export interface PictureHead {
  mime: PictureMime;
  /** Pixels as stored, before any rotation that EXIF asks for. */
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

/**
 * What a file's first bytes say it is, or null when they are no picture we take, or too few to tell its size. Reads
 * nothing outside `start`, whatever lengths the bytes claim.
 */
export function readPictureHead(start: Buffer): PictureHead | null {
  const read = READERS.find(({ isKind }) => isKind(start));
  const size = read?.sizeOf(start);
  return read && size && size.width > 0 && size.height > 0 ? { mime: read.mime, ...size } : null;
}

interface Reader {
  mime: PictureMime;
  isKind: (start: Buffer) => boolean;
  sizeOf: (start: Buffer) => Size | null;
}

const hasAt = (start: Buffer, offset: number, bytes: Buffer) =>
  start.subarray(offset, offset + bytes.length).equals(bytes);

const JPEG_START = Buffer.from([0xff, 0xd8, 0xff]);
const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_HEADER_CHUNK = Buffer.from([0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);

const READERS: Reader[] = [
  { mime: 'image/jpeg', isKind: (start) => hasAt(start, 0, JPEG_START), sizeOf: sizeOfJpeg },
  { mime: 'image/png', isKind: (start) => hasAt(start, 0, PNG_START), sizeOf: sizeOfPng },
  {
    mime: 'image/webp',
    isKind: (start) => hasAt(start, 0, Buffer.from('RIFF')) && hasAt(start, 8, Buffer.from('WEBP')),
    sizeOf: sizeOfWebp,
  },
];

// Start of frame: C0 to CF without DHT (C4), JPG (C8) and DAC (CC). ITU T.81, table B.1.
const isFrameStart = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
// TEM and the restart markers stand alone, without a length.
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;

/** Walks the segments to the frame header, which holds height and width. */
function sizeOfJpeg(start: Buffer): Size | null {
  let offset = 2;
  while (offset + 9 <= start.length) {
    if (start[offset] !== 0xff) return null;
    const marker = start[offset + 1]!;
    if (marker === 0xff) {
      offset += 1; // a fill byte
    } else if (standsAlone(marker)) {
      offset += 2;
    } else if (marker === 0 || marker === END_OF_IMAGE || marker === START_OF_SCAN) {
      return null;
    } else if (isFrameStart(marker)) {
      return { height: start.readUInt16BE(offset + 5), width: start.readUInt16BE(offset + 7) };
    } else {
      const length = start.readUInt16BE(offset + 2);
      if (length < 2) return null;
      offset += 2 + length;
    }
  }
  return null;
}

function sizeOfPng(start: Buffer): Size | null {
  if (start.length < 24 || !hasAt(start, 8, PNG_HEADER_CHUNK)) return null;
  return { width: start.readUInt32BE(16), height: start.readUInt32BE(20) };
}

const VP8_START_CODE = Buffer.from([0x9d, 0x01, 0x2a]);
const VP8L_SIGNATURE = 0x2f;

/** The first chunk of a WebP file is one of three. RFC 9649, sections 2.5 to 2.7. */
function sizeOfWebp(start: Buffer): Size | null {
  if (start.length < 30) return null;
  switch (start.toString('latin1', 12, 16)) {
    case 'VP8 ':
      if (!hasAt(start, 23, VP8_START_CODE)) return null;
      return { width: start.readUInt16LE(26) & 0x3fff, height: start.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      if (start[20] !== VP8L_SIGNATURE) return null;
      const bits = start.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: start.readUIntLE(24, 3) + 1, height: start.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}
