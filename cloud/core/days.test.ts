import fc from 'fast-check';
import { addDays, addMonths, daysBetween, mondayOf, monthBounds, weekdayOf } from './days';

describe('calendar days', () => {
  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-01-01', 365, '2027-01-01'],
  ])('%s and %d days make %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  test.each([
    ['2026-11-22', 12, '2027-11-22'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %d months make %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  test('adding days and counting them agree, over daylight saving of every zone', () => {
    const start = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1970-01-01', count));
    fc.assert(
      fc.property(start, fc.integer({ min: -4_000, max: 4_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
      }),
    );
  });

  test.each([
    ['2026-11-16', 1],
    ['2026-11-21', 6],
    ['2026-11-22', 7],
  ])('%s is ISO weekday %d', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
    expect(mondayOf(day)).toBe('2026-11-16');
  });

  test('a week over the end of a year begins in the old year', () => {
    expect(mondayOf('2027-01-01')).toBe('2026-12-28');
  });

  test.each([
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
  ])('%s runs from %s to %s', (month, first, last) => {
    expect(monthBounds(month)).toEqual({ first, last });
  });
});
