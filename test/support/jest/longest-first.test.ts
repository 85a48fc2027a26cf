import { existsSync } from 'node:fs';
import path from 'node:path';
import LongestFirst from './longest-first.cjs';

const ROOT = path.resolve(__dirname, '../../..');

test('every file that is begun first is there', () => {
  expect(LongestFirst.LONGEST.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
});
