import { greeting, sayDay, sayDayWithWeekday, sayDeadline, sayExactly, sayInstant, sayMonth, todayOf } from './dates';
import { addDays, daysBetween, dayParts } from './local-time';

const SHANGHAI = 480;
const at = (iso: string, utcOffsetMinutes = SHANGHAI) => ({ now: Date.parse(iso), utcOffsetMinutes });

/** Saturday 21 November 2026, 08:30 in Shanghai. */
const NOW = at('2026-11-21T00:30:00Z');

describe('a moment as people say it', () => {
  test.each([
    ['2026-11-21T00:12:00Z', '今天 08:12'],
    ['2026-11-20T15:59:59Z', '昨天 23:59'],
    ['2026-11-20T16:00:00Z', '今天 00:00'],
    ['2026-11-22T01:00:00Z', '明天 09:00'],
    ['2026-11-18T03:00:00Z', '周三'],
    ['2026-11-15T03:00:00Z', '周日'],
    ['2026-11-14T03:00:00Z', '11月14日'],
    ['2026-12-03T03:00:00Z', '12月3日'],
    ['2025-11-03T03:00:00Z', '2025年11月3日'],
  ])('%s is %s', (iso, words) => expect(sayInstant(iso, NOW)).toBe(words));

  it('is told in the community’s zone, whatever the phone’s is', () => {
    expect(sayInstant('2026-11-21T00:12:00Z', at('2026-11-21T00:30:00Z', -300))).toBe('今天 19:12');
    expect(todayOf(at('2026-11-21T00:30:00Z', -300))).toBe('2026-11-20');
    expect(todayOf(at('2026-12-31T18:00:00Z', 330))).toBe('2026-12-31');
    expect(todayOf(at('2026-12-31T18:30:00Z', 330))).toBe('2027-01-01');
  });

  it('is exact on demand', () => {
    expect(sayExactly('2026-11-21T00:30:00Z', SHANGHAI)).toBe('2026年11月21日 周六 08:30');
  });
});

describe('a day', () => {
  test.each([
    ['2026-11-21', '今天'],
    ['2026-11-20', '昨天'],
    ['2026-11-22', '明天'],
    ['2026-11-15', '周日'],
    ['2026-11-14', '11月14日'],
    ['2026-11-27', '11月27日'],
    ['2027-01-01', '2027年1月1日'],
  ])('%s is %s', (day, words) => expect(sayDay(day, '2026-11-21')).toBe(words));

  it('has a weekday and a month', () => {
    expect(sayDayWithWeekday('2026-11-21')).toBe('11月21日 周六');
    expect(sayMonth('2026-03')).toBe('2026年3月');
  });
});

describe('a deadline', () => {
  test.each([
    ['2026-11-21T16:00:00Z', '今晚 24:00 前'],
    ['2026-11-21T12:00:00Z', '今晚 20:00 前'],
    ['2026-11-21T05:00:00Z', '今天 13:00 前'],
    ['2026-11-21T18:00:00Z', '明天 02:00 前'],
    ['2026-11-30T16:00:00Z', '11月30日 24:00 前'],
  ])('%s is %s', (iso, words) => expect(sayDeadline(iso, NOW)).toBe(words));
});

describe('calendar arithmetic', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s plus %i days is %s', (day, days, result) => {
    expect(addDays(day, days)).toBe(result);
    expect(daysBetween(day, result)).toBe(days);
  });

  it('knows the weekday', () => expect(dayParts('2026-11-22').weekday).toBe(0));
});

test.each([
  ['2026-11-20T20:00:00Z', '夜深了'],
  ['2026-11-21T00:30:00Z', '早上好'],
  ['2026-11-21T04:00:00Z', '中午好'],
  ['2026-11-21T09:59:00Z', '下午好'],
  ['2026-11-21T10:00:00Z', '晚上好'],
])('at %s it greets with %s', (iso, words) => expect(greeting(at(iso))).toBe(words));
