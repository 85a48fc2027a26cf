import { answerBy, daysOfWeek, givenFrom, remindedFrom, weekAt, weeksOfCourse } from './week';

describe('a week begins with Monday 00:00 in the community’s zone', () => {
  test.each([
    ['Asia/Shanghai', '2026-11-22T15:59:59Z', '2026-11-16'],
    ['Asia/Shanghai', '2026-11-22T16:00:00Z', '2026-11-23'],
    ['Asia/Shanghai', '2026-11-22T16:00:01Z', '2026-11-23'],
    // New York's clocks went back on Sunday 1 November 2026, so that this Sunday has 25 hours
    ['America/New_York', '2026-11-02T04:59:59Z', '2026-10-26'],
    ['America/New_York', '2026-11-02T05:00:01Z', '2026-11-02'],
    // and forward on Sunday 8 March: it has 23
    ['America/New_York', '2026-03-09T03:59:59Z', '2026-03-02'],
    ['America/New_York', '2026-03-09T04:00:01Z', '2026-03-09'],
    // the turn of the year does not cut a week
    ['Asia/Shanghai', '2027-01-01T00:00:00Z', '2026-12-28'],
  ])('%s at %s: %s', (zone, instant, monday) => expect(weekAt(new Date(instant), zone)).toBe(monday));
});

describe('the weeks of a course', () => {
  test('are those that hold a scheduled day', () => {
    const plan = { startsOn: '2026-11-05', days: 5, weekdays: [2, 4] };
    expect(weeksOfCourse(plan)).toEqual(['2026-11-02', '2026-11-09', '2026-11-16']);
    expect(daysOfWeek(plan, '2026-11-09')).toEqual(['2026-11-10', '2026-11-12']);
    expect(daysOfWeek(plan, '2026-11-30')).toEqual([]);
  });

  test('begin with the first scheduled day, not with a start on a day off', () => {
    expect(weeksOfCourse({ startsOn: '2026-11-08', days: 2, weekdays: [1, 2] })).toEqual(['2026-11-09']);
  });
});

describe('a week is given on the Thursday before and answered until it begins', () => {
  const weekStart = '2026-11-23';
  const by = (givenAt: string, zone = 'Asia/Shanghai') =>
    answerBy({ weekStart, givenAt: new Date(givenAt) }, zone).toISOString();

  test('in the zone of the community', () => {
    expect(givenFrom(weekStart, 'Asia/Shanghai').toISOString()).toBe('2026-11-19T01:00:00.000Z');
    expect(remindedFrom(weekStart, 'Asia/Shanghai').toISOString()).toBe('2026-11-21T12:00:00.000Z');
    expect(by('2026-11-19T01:00:00Z')).toBe('2026-11-22T16:00:00.000Z');
    expect(by('2026-11-19T14:00:00Z', 'America/New_York')).toBe('2026-11-23T05:00:00.000Z');
  });

  test('who gets it late has a day, and never longer than the week', () => {
    expect(by('2026-11-22T15:00:00Z')).toBe('2026-11-23T15:00:00.000Z');
    expect(by('2026-11-25T08:20:00Z')).toBe('2026-11-26T08:20:00.000Z');
    expect(by('2026-11-29T10:00:00Z')).toBe('2026-11-29T16:00:00.000Z');
  });
});
