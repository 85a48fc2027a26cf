import type { FileMime } from '@contract/media';
import { isFileOf } from './file-content';

/** A zip as it begins: the local header of each entry with a little content. */
function zipOf(...names: string[]): Buffer {
  const entries = names.map((name) => {
    const header = Buffer.alloc(30);
    header.write('PK\x03\x04', 'latin1');
    header.writeUInt16LE(name.length, 26);
    return Buffer.concat([header, Buffer.from(name, 'latin1'), Buffer.from('....')]);
  });
  return Buffer.concat(entries);
}

const office = (folder: string) => zipOf('[Content_Types].xml', '_rels/.rels', `${folder}/document.xml`);
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

  test.each([
    ['LibreOffice', ['_rels/.rels', 'docProps/app.xml', 'word/_rels/document.xml.rels', 'word/document.xml']],
    ['Google Docs', ['word/numbering.xml', 'word/document.xml', '_rels/.rels', '[Content_Types].xml']],
    ['Word, with a table of Excel in it', ['[Content_Types].xml', 'word/document.xml', 'xl/workbook.xml']],
  ])('takes a document of %s, whatever the order of its parts', (_program, names) => {
    expect(FILES.map(([mime]) => mime).filter((mime) => isFileOf(mime, zipOf(...names)))).toEqual([DOCX]);
  });

  test('takes an MPEG stream without tags', () => {
    expect(isFileOf('audio/mpeg', Buffer.from([0xff, 0xfb, 0x90, 0]))).toBe(true);
    expect(isFileOf('audio/mpeg', Buffer.from([0xff, 0xff, 0xff, 0xff]))).toBe(false);
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a program', Buffer.from('MZ\x90\x00\x03', 'latin1')],
    ['a zip of something else', zipOf('evil.exe', 'password/word.txt')],
    ['a zip that is cut off in its first header', zipOf('word/document.xml').subarray(0, 20)],
    ['bytes that are no UTF-8', Buffer.from([0xc3, 0x28, 0x41])],
  ])('takes %s for none of them', (_name, start) => {
    expect(FILES.some(([mime]) => isFileOf(mime, start))).toBe(false);
  });

  test('keeps text whose last character is cut off', () => {
    expect(isFileOf('text/plain', Buffer.from('星星').subarray(0, 5))).toBe(true);
  });
});
