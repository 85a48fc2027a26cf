import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ERRORS } from '@contract/errors';

const yesOrNo = (value: boolean) => (value ? 'yes' : 'no');

/** The rows of the table in docs/errors.md, cell by cell. */
function documented(): string[][] {
  const text = readFileSync(path.resolve(__dirname, '../../docs/errors.md'), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

test('docs/errors.md tells of every error what the contract says, in its order, and when it comes', () => {
  const expected = Object.entries(ERRORS).map(([code, { kind, retryable, reportable }]) => [
    `\`${code}\``,
    kind,
    yesOrNo(retryable),
    yesOrNo(reportable),
  ]);
  expect(documented().map((cells) => cells.slice(0, 4))).toEqual(expected);
  expect(documented().every(([, , , , when]) => when !== undefined && when !== '')).toBe(true);
});
