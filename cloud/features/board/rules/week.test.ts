import { mondayAt, weekOf, weeksToOpen } from './week';

test.each([
  ['Sunday, a moment before midnight in Shanghai', '2026-11-22T15:59:59Z', 'Asia/Shanghai', '2026-11-16'],
  ['the midnight after it', '2026-11-22T16:00:00Z', 'Asia/Shanghai', '2026-11-23'],
  ['the same instant in New York', '2026-11-22T16:00:00Z', 'America/New_York', '2026-11-16'],
  ['the first of January', '2026-12-31T16:00:00Z', 'Asia/Shanghai', '2026-12-28'],
])('%s', (_when, now, zone, monday) => expect(mondayAt(new Date(now), zone)).toBe(monday));

test('a week lasts from Monday to Sunday and closes when no check-in can arrive any more', () => {
  const week = weekOf('2026-11-16', 'Asia/Shanghai');
  expect(week).toMatchObject({ startsOn: '2026-11-16', lastDay: '2026-11-22' });
  expect(week.from.toISOString()).toBe('2026-11-15T16:00:00.000Z');
  expect(week.until.toISOString()).toBe('2026-11-22T16:00:00.000Z');
  // Wednesday at noon: a cut-off at 12:00 and two days of grace
  expect(week.closesAt.toISOString()).toBe('2026-11-25T04:00:00.000Z');
});

test('a week in which the clocks change has its own length', () => {
  const week = weekOf('2026-10-26', 'America/New_York');
  expect((week.until.getTime() - week.from.getTime()) / 3_600_000).toBe(7 * 24 + 1);
});

test.each([
  ['a community without boards begins with this week', null, ['2026-11-16']],
  ['nothing is opened twice', '2026-11-16', []],
  ['weeks that were missed are made up for', '2026-10-26', ['2026-11-02', '2026-11-09', '2026-11-16']],
])('%s', (_what, latest, weeks) => expect(weeksToOpen(latest, '2026-11-16')).toEqual(weeks));

test('a timer that was away for a year makes up for eight weeks', () => {
  expect(weeksToOpen('2025-11-17', '2026-11-16')).toHaveLength(8);
});
