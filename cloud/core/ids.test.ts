import { id } from '@contract/schema';
import { normaliseCode, randomId, timeOrderedId, typedCode } from './ids';

describe('ids', () => {
  test('random ids are valid ids, and ten thousand of them differ', () => {
    const made = Array.from({ length: 10_000 }, randomId);
    expect(new Set(made).size).toBe(made.length);
    expect(made.every((one) => id.safeParse(one).success && one.length === 16)).toBe(true);
  });

  test('time-ordered ids sort by their instant, from 1970 to far ahead', () => {
    const instants = [
      '1970-01-01T00:00:00.000Z',
      '2026-11-21T00:00:00.000Z',
      '2026-11-21T00:00:00.001Z',
      '2999-12-31T00:00:00Z',
    ];
    const made = instants.map((instant) => timeOrderedId(new Date(instant)));
    expect([...made].sort()).toEqual(made);
    expect(made.every((one) => id.safeParse(one).success && one.length === 20)).toBe(true);
  });

  test('time-ordered ids of one millisecond differ', () => {
    const now = new Date('2026-11-21T00:00:00Z');
    expect(new Set(Array.from({ length: 5_000 }, () => timeOrderedId(now))).size).toBe(5_000);
  });

  test('a code holds no letter that is taken for a digit', () => {
    const codes = Array.from({ length: 500 }, () => typedCode(8)).join('');
    expect(codes).toMatch(/^[0-9A-HJKMNP-TV-Z]+$/);
  });

  test.each([
    ['abcd-efgh', 'ABCDEFGH'],
    ['  ab cd\tEF ', 'ABCDEF'],
    ['oOiIlL', '001111'],
    ['', ''],
  ])('"%s" is read as "%s"', (typed, meant) => {
    expect(normaliseCode(typed)).toBe(meant);
  });

  test('a code is read as it was made, however it is typed', () => {
    const made = typedCode(12);
    expect(normaliseCode(made.toLowerCase().replace(/(.{4})/g, '$1-'))).toBe(made);
  });
});
