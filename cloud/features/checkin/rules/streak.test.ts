import { addDays } from '../../../core/days';
import { scheduledDates } from './schedule';
import { makeupCardsLeft, markOf, milestoneAt, nextMilestone, streaksOf, type DayFacts } from './streak';

const daily = { startsOn: '2026-11-02', days: 21, weekdays: [1, 2, 3, 4, 5, 6, 7] };

/** Facts from a picture: one character a scheduled day — `*` lit, `m` made up, `l` leave, `.` nothing. */
function facts(
  picture: string,
  today: string,
  options: Partial<DayFacts> & { schedule?: typeof daily } = {},
): DayFacts {
  const scheduled = scheduledDates(options.schedule ?? daily);
  const dates = (sign: string) => new Set(scheduled.filter((_, index) => picture[index] === sign));
  return {
    scheduled,
    firstDay: options.firstDay ?? scheduled[0]!,
    today,
    lit: dates('*'),
    madeUp: dates('m'),
    onLeave: dates('l'),
  };
}

describe('streaksOf', () => {
  test.each([
    ['nothing yet', '', '2026-11-02', 0, 0],
    ['the first day is lit', '*', '2026-11-02', 1, 1],
    ['today is still open after four lit days', '****', '2026-11-06', 4, 4],
    ['yesterday was missed', '***.', '2026-11-06', 0, 3],
    ['yesterday was missed and today is lit', '***.*', '2026-11-06', 1, 3],
    ['a leave bridges without counting', '**l**', '2026-11-06', 4, 4],
    ['two leaves in a row bridge too', '*ll*', '2026-11-05', 2, 2],
    ['a leave does not repair a missed day', '*.l*', '2026-11-05', 1, 1],
    ['a make-up closes the gap', '**m**', '2026-11-06', 5, 5],
    ['the longest run is in the past', '*****.**', '2026-11-09', 2, 5],
    ['leave today keeps the streak', '***l', '2026-11-05', 3, 3],
    ['days after today are not looked at', '**', '2026-11-03', 2, 2],
    ['after the end the last streak stands', '*'.repeat(21), '2026-12-24', 21, 21],
  ])('%s', (_, picture, today, streak, best) => {
    expect(streaksOf(facts(picture, today))).toEqual({ streak, best });
  });

  test('a Mon/Wed/Fri plan is not broken by the Tuesday in between', () => {
    const schedule = { startsOn: '2026-11-02', days: 9, weekdays: [1, 3, 5] };
    expect(streaksOf(facts('**', '2026-11-05', { schedule })).streak).toBe(2);
    expect(streaksOf(facts('***', '2026-11-08', { schedule })).streak).toBe(3);
    expect(streaksOf(facts('**.', '2026-11-08', { schedule })).streak).toBe(0);
  });

  test('a course that starts mid-week counts from its first scheduled day', () => {
    const schedule = { startsOn: '2026-11-05', days: 6, weekdays: [1, 3, 5] };
    const course = facts('**', '2026-11-09', { schedule });
    expect(course.scheduled[0]).toBe('2026-11-06');
    expect(markOf(course, '2026-11-05')).toBe('none');
    expect(streaksOf(course).streak).toBe(2);
  });

  test('days before a late enrolment are not asked and break nothing', () => {
    const late = facts('....**', '2026-11-07', { firstDay: '2026-11-06' });
    expect(streaksOf(late)).toEqual({ streak: 2, best: 2 });
    expect(markOf(late, '2026-11-03')).toBe('none');
  });

  test('a streak runs through the end of a month and of a year', () => {
    const schedule = { startsOn: '2026-11-28', days: 40, weekdays: [1, 2, 3, 4, 5, 6, 7] };
    expect(streaksOf(facts('*'.repeat(40), '2027-01-06', { schedule })).streak).toBe(40);
  });

  test('a make-up on the 31st keeps the streak into the next month', () => {
    const schedule = { startsOn: '2026-12-29', days: 8, weekdays: [1, 2, 3, 4, 5, 6, 7] };
    expect(streaksOf(facts('**m***', '2027-01-03', { schedule })).streak).toBe(6);
  });

  test('366 days of a leap year are one streak', () => {
    const schedule = { startsOn: '2028-01-01', days: 366, weekdays: [1, 2, 3, 4, 5, 6, 7] };
    const course = facts('*'.repeat(366), '2028-12-31', { schedule });
    expect(course.scheduled).toContain('2028-02-29');
    expect(streaksOf(course).streak).toBe(366);
  });
});

describe('markOf', () => {
  const course = facts('*ml.', '2026-11-06');
  test.each([
    ['2026-11-01', 'none'],
    ['2026-11-02', 'lit'],
    ['2026-11-03', 'makeup'],
    ['2026-11-04', 'leave'],
    ['2026-11-05', 'missed'],
    ['2026-11-06', 'due'],
    ['2026-11-07', 'ahead'],
    ['2026-11-23', 'none'],
  ])('%s is %s', (date, mark) => expect(markOf(course, date)).toBe(mark));

  test('a Sunday off the plan is a rest day', () => {
    const sixDays = facts('', '2026-11-09', { schedule: { ...daily, weekdays: [1, 2, 3, 4, 5, 6] } });
    expect(markOf(sixDays, '2026-11-08')).toBe('rest');
  });
});

test.each([
  [6, 2, 0, 0],
  [7, 2, 0, 1],
  [14, 2, 1, 1],
  [50, 2, 0, 2],
  [50, 2, 2, 0],
  [50, 0, 0, 0],
  [3, 2, 1, 0],
])('%i days lit in time, allowance %i, %i used: %i make-up cards', (lit, allowance, used, cards) => {
  expect(makeupCardsLeft(lit, allowance, used)).toBe(cards);
});

test.each([
  ['is there from the first day on', 0, 2, 0, 1, 1],
  ['comes on top of what the course allows', 50, 2, 0, 1, 3],
  ['is used like any other', 50, 2, 3, 1, 0],
  ['is nothing in a course without make-ups', 50, 0, 0, 3, 0],
  ['leaves no debt when the tier is lost', 7, 2, 2, 0, 0],
])('a card of the tier %s', (_what, lit, allowance, used, fromTier, cards) => {
  expect(makeupCardsLeft(lit, allowance, used, fromTier)).toBe(cards);
});

test('milestones are reached exactly once on the way up', () => {
  expect(milestoneAt(7)?.days).toBe(7);
  expect(milestoneAt(8)).toBeNull();
  expect(nextMilestone(17)).toMatchObject({ days: 21, remaining: 4 });
  expect(nextMilestone(0)).toMatchObject({ days: 7, remaining: 7 });
  expect(nextMilestone(100)).toBeNull();
});

test('scheduled dates of any plan rise, hit only its weekdays and are as many as asked', () => {
  const dates = scheduledDates({ startsOn: '2026-12-30', days: 12, weekdays: [2, 7] });
  expect(dates).toHaveLength(12);
  expect(dates[0]).toBe('2027-01-03');
  expect(dates.every((date, index) => index === 0 || date > addDays(dates[index - 1]!, 0))).toBe(true);
});

test('another plan with the same beginning is another list', () => {
  const plan = { startsOn: '2026-11-02', days: 3, weekdays: [1, 2, 3] };
  expect(scheduledDates(plan)).toEqual(['2026-11-02', '2026-11-03', '2026-11-04']);
  expect(scheduledDates({ ...plan, weekdays: [1, 3] })).toEqual(['2026-11-02', '2026-11-04', '2026-11-09']);
  expect(scheduledDates({ ...plan, days: 1 })).toEqual(['2026-11-02']);
});
