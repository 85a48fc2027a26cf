import type { FileMime } from '@contract/media';
import { isFileOf } from './file-content';

const office = (folder: string) => Buffer.from(`PK\x03\x04....[Content_Types].xml....${folder}/document.xml`, 'latin1');
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

const FILES: [FileMime, Buffer][] = [
  ['application/pdf', Buffer.from('%PDF-1.7\n%\xe2\xe3', 'latin1')],
  [DOCX, office('word')],
  [XLSX, office('xl')],
  [PPTX, office('ppt')],
  ['text/plain', Buffer.from('今天读完了第三章。\r\n\t摘抄')],
  ['audio/mpeg', Buffer.from('ID3\x04\x00', 'latin1')],
  ['audio/mp4', Buffer.from('\x00\x00\x00\x20ftypM4A ', 'latin1')],
];

describe('isFileOf', () => {
  test.each(FILES)('takes %s for itself and for nothing else', (mime, start) => {
    expect(FILES.map(([other]) => other).filter((other) => isFileOf(other, start))).toEqual(
      // what begins like text is text too, until bytes say otherwise
      isFileOf('text/plain', start) && mime !== 'text/plain' ? expect.arrayContaining([mime]) : [mime],
    );
  });

  test('takes an MPEG stream without tags', () => {
    expect(isFileOf('audio/mpeg', Buffer.from([0xff, 0xfb, 0x90, 0]))).toBe(true);
    expect(isFileOf('audio/mpeg', Buffer.from([0xff, 0xff, 0xff, 0xff]))).toBe(false);
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a program', Buffer.from('MZ\x90\x00\x03', 'latin1')],
    ['a zip of something else', Buffer.from('PK\x03\x04....evil.exe', 'latin1')],
    ['bytes that are no UTF-8', Buffer.from([0xc3, 0x28, 0x41])],
  ])('takes %s for none of them', (_name, start) => {
    expect(FILES.some(([mime]) => isFileOf(mime, start))).toBe(false);
  });

  test('keeps text whose last character is cut off', () => {
    expect(isFileOf('text/plain', Buffer.from('星星').subarray(0, 5))).toBe(true);
  });
});
