import { courseStatus, type CourseStatus } from '@contract/course';
import { closingOf, dueMove, nextStatus, openingOf, type CourseDates } from './moves';
import { missingParts } from './readiness';

const SHANGHAI = 'Asia/Shanghai';
const STATES = courseStatus.options;

/** Monday 2 to Sunday 8 March 2026, cut-off 02:00, six hours of grace, dissolving on the 20th. */
const course: CourseDates = {
  status: 'enrolling',
  starts_on: '2026-03-02',
  days: 7,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  cutoff_minutes: 120,
  grace_minutes: 360,
  team_size: 5,
  enrols_until: new Date('2026-02-28T12:00:00Z'),
  dissolves_on: '2026-03-20',
};

/** For every state the one state that may follow: with teams, and without. */
const NEXT: Record<CourseStatus, [withTeams: CourseStatus | null, withoutTeams: CourseStatus | null]> = {
  draft: ['enrolling', 'enrolling'],
  enrolling: ['grouping', 'open'],
  grouping: ['open', 'open'],
  open: ['closed', 'closed'],
  closed: ['archived', 'archived'],
  archived: [null, null],
};

describe.each(STATES)('from %s', (status) => {
  const [withTeams, withoutTeams] = NEXT[status];

  test.each(STATES)('a move to %s is legal only when it is the next state', (to) => {
    expect(nextStatus({ status, team_size: 5 }) === to).toBe(withTeams === to);
    expect(nextStatus({ status, team_size: null }) === to).toBe(withoutTeams === to);
  });
});

const SECOND = 1_000;
const before = (instant: string) => new Date(Date.parse(instant) - SECOND);

describe('a course moves by its own dates', () => {
  test.each([
    ['enrolment ends', { status: 'enrolling' }, '2026-02-28T12:00:00Z', 'grouping'],
    ['no end of enrolment is named', { status: 'enrolling', enrols_until: null }, '2026-03-01T18:00:00Z', 'grouping'],
    [
      'enrolment goes on after the start',
      { status: 'enrolling', enrols_until: new Date('2026-03-04T00:00:00Z') },
      '2026-03-01T18:00:00Z',
      'grouping',
    ],
    [
      'it has no teams and its first minute comes',
      { status: 'enrolling', team_size: null },
      '2026-03-01T18:00:00Z',
      'open',
    ],
    ['it is grouped and its first minute comes', { status: 'grouping' }, '2026-03-01T18:00:00Z', 'open'],
    ['nothing of the last day can arrive any more', { status: 'open' }, '2026-03-09T00:00:00Z', 'closed'],
    ['it dissolves', { status: 'closed' }, '2026-03-19T16:00:00Z', 'archived'],
  ] as const)('when %s, and not a second earlier', (_, change, instant, to) => {
    const given = { ...course, ...change };
    expect(dueMove(given, SHANGHAI, new Date(instant))).toBe(to);
    expect(dueMove(given, SHANGHAI, before(instant))).toBeNull();
  });

  test.each(['draft', 'archived'])('never when it is %s', (status) => {
    expect(dueMove({ ...course, status }, SHANGHAI, new Date('2036-01-01T00:00:00Z'))).toBeNull();
  });

  test('in its community’s zone, over a change of the clocks', () => {
    const given = { ...course, status: 'grouping', starts_on: '2026-03-08', cutoff_minutes: 0 };
    expect(openingOf(given, 'America/New_York').toISOString()).toBe('2026-03-08T05:00:00.000Z');
    expect(closingOf({ ...given, days: 1 }, 'America/New_York').toISOString()).toBe('2026-03-09T10:00:00.000Z');
  });

  test('on its last scheduled weekday, whatever lies between', () => {
    const weekends = { ...course, weekdays: [6, 7], days: 3, cutoff_minutes: 0, grace_minutes: 0 };
    expect(closingOf(weekends, SHANGHAI).toISOString()).toBe('2026-03-14T16:00:00.000Z');
  });
});

describe('a draft lacks', () => {
  const ready = { ...course, status: 'draft', introduction: '七天读一本书', planned_days: 7 };
  const now = new Date('2026-02-20T00:00:00Z');

  test.each([
    ['nothing', {}, []],
    ['its introduction', { introduction: '' }, ['introduction']],
    ['its first week', { planned_days: 6 }, ['plan']],
    ['nothing when a short course is planned to the end', { days: 5, planned_days: 5 }, []],
    ['nothing when the first week of a long one is planned', { days: 100 }, []],
    ['a start to come', { starts_on: '2026-02-19' }, ['startsOn']],
    ['a start that has not begun', { starts_on: '2026-02-20' }, ['startsOn']],
    ['an enrolment to come', { enrols_until: new Date('2026-02-20T00:00:00Z') }, ['enrolsUntil']],
    [
      'everything',
      { introduction: '', planned_days: 0, starts_on: '2026-01-01' },
      ['introduction', 'startsOn', 'plan'],
    ],
  ])('%s', (_, change, missing) => {
    expect(missingParts({ ...ready, ...change }, SHANGHAI, now)).toEqual(missing);
  });
});
