import { groupRows } from './row-groups';

const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
const shape = (all: string[], known: string[] = []) =>
  groupRows(all, (row) => row, known).map(({ key, rows: some }) => [key, some[0], some.length]);

describe('rows in groups', () => {
  test('of ten, the last one shorter', () => {
    expect(shape(rows(1, 25))).toEqual([
      ['first', '1', 10],
      ['11', '11', 10],
      ['21', '21', 5],
    ]);
  });

  test('a row on top grows the first group and leaves the others', () => {
    expect(shape(rows(0, 25), ['first', '11', '21'])).toEqual([
      ['first', '0', 11],
      ['11', '11', 10],
      ['21', '21', 5],
    ]);
  });

  test('the next page fills the last group and goes on', () => {
    expect(shape(rows(1, 40), ['first', '11', '21'])).toEqual([
      ['first', '1', 10],
      ['11', '11', 10],
      ['21', '21', 10],
      ['31', '31', 10],
    ]);
  });

  test('a removed row shortens its group; one that began a group joins what is left to the group above', () => {
    const without = (gone: string) =>
      shape(
        rows(1, 25).filter((row) => row !== gone),
        ['first', '11', '21'],
      );
    expect(without('15').map(([, , length]) => length)).toEqual([10, 9, 5]);
    expect(without('11').map(([, , length]) => length)).toEqual([19, 5]);
  });

  test('other rows begin anew', () => expect(shape(rows(100, 101), ['first', '11'])).toEqual([['first', '100', 2]]));
});
