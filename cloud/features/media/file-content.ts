import type { FileMime } from '@contract/media';

const startsWith = (start: Buffer, bytes: string, at = 0) =>
  start.subarray(at, at + bytes.length).equals(Buffer.from(bytes, 'latin1'));

const LOCAL_HEADER = Buffer.from('PK\x03\x04', 'latin1');
const NAME_LENGTH_AT = 26;
const NAME_AT = 30;

/** The names of a zip's entries as far as their local headers lie within `start`. APPNOTE 6.3.10, 4.3.7. */
function entryNames(start: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at >= 0 && at + NAME_AT <= start.length; at = start.indexOf(LOCAL_HEADER, at + 1)) {
    const end = at + NAME_AT + start.readUInt16LE(at + NAME_LENGTH_AT);
    names.push(start.toString('latin1', at + NAME_AT, end));
  }
  return names;
}

const OFFICE_PART = /^(word|xl|ppt)\//;

/**
 * An Office Open XML package is a zip with the parts of its kind in one folder. ECMA-376, part 2, asks for no order of
 * entries, and office programs differ in it: the first entry in such a folder decides.
 */
const isOffice = (folder: 'word' | 'xl' | 'ppt') => (start: Buffer) =>
  startsWith(start, 'PK\x03\x04') &&
  entryNames(start)
    .find((name) => OFFICE_PART.test(name))
    ?.startsWith(`${folder}/`) === true;

/** UTF-8 without control characters other than tabs and line ends; the last character may be cut off by the head. */
function isText(start: Buffer): boolean {
  const text = new TextDecoder('utf-8').decode(start, { stream: true });
  // eslint-disable-next-line no-control-regex -- control characters are exactly what tells text from other bytes
  return start.length > 0 && !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text);
}

/** Eleven set bits begin an MPEG audio frame (ISO 11172-3, 2.4.1.3); version and layer must not be the reserved ones. */
function isMpegFrame(start: Buffer): boolean {
  const [first = 0, second = 0] = start;
  return first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) === 0x02;
}

const READERS: Record<FileMime, (start: Buffer) => boolean> = {
  'application/pdf': (start) => startsWith(start, '%PDF-'),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': isOffice('word'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': isOffice('xl'),
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': isOffice('ppt'),
  'text/plain': isText,
  'audio/mpeg': (start) => startsWith(start, 'ID3') || isMpegFrame(start),
  'audio/mp4': (start) => startsWith(start, 'ftyp', 4),
};

/** How the storage key of a file ends. */
export const FILE_ENDINGS: Record<FileMime, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'text/plain': 'txt',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
};

/** True when a file's first bytes are those of the declared type. */
export function isFileOf(mime: FileMime, start: Buffer): boolean {
  return READERS[mime](start);
}
