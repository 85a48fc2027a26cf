import { LIMITS } from '@contract/limits';
import { judgeFile } from './file-kinds';

test.each([
  ['书评.pdf', 'application/pdf', 'pdf'],
  ['朗读.M4A', 'audio/mp4', 'm4a'],
  ['a.b.txt', 'text/plain', 'txt'],
])('%s is taken', (fileName, mime, ending) => {
  expect(judgeFile(fileName, 1_000)).toEqual({ isTaken: true, mime, ending, fileName });
});

test.each([
  ['脚本.exe', 1_000, 'type'],
  ['没有结尾', 1_000, 'type'],
  ['旧的.doc', 1_000, 'type'],
  ['空的.txt', 0, 'empty'],
  ['太大.pdf', LIMITS.fileBytes + 1, 'size'],
])('%s of %i bytes is refused', (fileName, bytes, why) => {
  expect(judgeFile(fileName, bytes)).toEqual({ isTaken: false, why });
});

it('shortens a long name and keeps its end', () => {
  const judged = judgeFile(`${'长'.repeat(200)}.docx`, 10);
  if (!judged.isTaken) throw new Error('refused');
  expect(judged.fileName).toHaveLength(LIMITS.fileNameCharacters);
  expect(judged.fileName.endsWith('….docx')).toBe(true);
});
