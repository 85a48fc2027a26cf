import { daysLeftIn, lastDayOf, quarterAfter, quarterBefore, quarterOf } from './quarter';

describe('calendar quarters', () => {
  test.each([
    ['2026-01-01', '2026-01-01'],
    ['2026-03-31', '2026-01-01'],
    ['2026-04-01', '2026-04-01'],
    ['2026-09-30', '2026-07-01'],
    ['2026-11-22', '2026-10-01'],
    ['2026-12-31', '2026-10-01'],
  ])('%s lies in the quarter of %s', (day, quarter) => expect(quarterOf(day)).toBe(quarter));

  test.each([
    ['2026-01-01', '2026-04-01', '2026-03-31'],
    ['2028-01-01', '2028-04-01', '2028-03-31'],
    ['2026-10-01', '2027-01-01', '2026-12-31'],
  ])('after %s comes %s', (quarter, after, last) => {
    expect([quarterAfter(quarter), lastDayOf(quarter), quarterBefore(after)]).toEqual([after, last, quarter]);
  });

  test('the last day counts as one day left', () => {
    expect([daysLeftIn('2026-12-31'), daysLeftIn('2026-11-22'), daysLeftIn('2026-10-01')]).toEqual([1, 40, 92]);
  });
});
