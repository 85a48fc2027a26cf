import { decideSubmit, type SubmitQuestion } from './decide-submit';

const schedule = {
  startsOn: '2026-11-02',
  days: 21,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  cutoffMinutes: 0,
  graceMinutes: 360,
  timeZone: 'Asia/Shanghai',
};

/** Clock times are told in Shanghai (UTC+8, no summer time). */
const at = (local: string) => new Date(`${local}+08:00`);

function decide(date: string, now: string, changes: Partial<SubmitQuestion> = {}) {
  const decision = decideSubmit({
    status: 'open',
    schedule,
    firstDay: '2026-11-02',
    date,
    now: at(now),
    writtenAt: at(now),
    isMakeup: false,
    isOnLeave: false,
    makeupCards: 0,
    ...changes,
  });
  return decision.accepted ? 'accepted' : decision.code;
}

describe('the learning day', () => {
  test.each([
    ['one second before midnight', '2026-11-20', '2026-11-20T23:59:59', 'accepted'],
    ['one second after midnight, for the new day', '2026-11-21', '2026-11-21T00:00:01', 'accepted'],
    [
      'one second after midnight, written after it, for the old day',
      '2026-11-20',
      '2026-11-21T00:00:01',
      'CHECKIN.TOO_LATE',
    ],
    ['tomorrow', '2026-11-22', '2026-11-21T12:00:00', 'CHECKIN.DATE_IN_FUTURE'],
    ['before the course', '2026-11-01', '2026-11-21T12:00:00', 'COURSE.NOT_STARTED'],
    ['after the last day', '2026-11-23', '2026-11-23T12:00:00', 'CHECKIN.DAY_OFF_PLAN'],
  ])('%s', (_, date, now, outcome) => expect(decide(date, now)).toBe(outcome));

  test('a phone set to another zone changes nothing: only instants count', () => {
    const newYork = { writtenAt: new Date('2026-11-20T10:59:59-05:00') }; // 23:59:59 in Shanghai
    expect(decide('2026-11-20', '2026-11-20T23:59:59', newYork)).toBe('accepted');
    expect(decide('2026-11-20', '2026-11-21T03:00:00', newYork)).toBe('accepted');
  });

  test('with a cut-off at 02:00, half past one still counts for the day before', () => {
    const late = { schedule: { ...schedule, cutoffMinutes: 120 } };
    expect(decide('2026-11-20', '2026-11-21T01:30:00', late)).toBe('accepted');
    expect(decide('2026-11-21', '2026-11-21T01:30:00', late)).toBe('CHECKIN.DATE_IN_FUTURE');
    expect(decide('2026-11-20', '2026-11-21T02:00:00', late)).toBe('CHECKIN.TOO_LATE');
    expect(decide('2026-11-21', '2026-11-21T02:00:00', late)).toBe('accepted');
  });
});

describe('late arrivals', () => {
  const inTime = { writtenAt: at('2026-11-20T22:00:00') };
  test.each([
    ['arrives within the grace', '2026-11-21T05:59:59', inTime, 'accepted'],
    ['arrives when the grace is over', '2026-11-21T06:00:00', inTime, 'CHECKIN.TOO_LATE'],
    [
      'claims a time before the day',
      '2026-11-21T05:00:00',
      { writtenAt: at('2026-11-19T23:59:59') },
      'CHECKIN.TOO_LATE',
    ],
    [
      'claims the first instant of the day',
      '2026-11-21T05:00:00',
      { writtenAt: at('2026-11-20T00:00:00') },
      'accepted',
    ],
    [
      'course without grace',
      '2026-11-21T00:00:01',
      { ...inTime, schedule: { ...schedule, graceMinutes: 0 } },
      'CHECKIN.TOO_LATE',
    ],
  ])('%s', (_, now, changes, outcome) => expect(decide('2026-11-20', now, changes)).toBe(outcome));

  test('a claimed time in the future of the same day is brought back to now', () => {
    const decision = decideSubmit({
      status: 'open',
      schedule,
      firstDay: '2026-11-02',
      date: '2026-11-20',
      now: at('2026-11-20T08:00:00'),
      writtenAt: at('2026-11-20T23:00:00'),
      isMakeup: false,
      isOnLeave: false,
      makeupCards: 0,
    });
    expect(decision).toEqual({ accepted: true, writtenAt: at('2026-11-20T08:00:00') });
  });
});

describe('the course', () => {
  test.each([
    ['enrolling', 'COURSE.NOT_STARTED'],
    ['grouping', 'COURSE.NOT_STARTED'],
    ['open', 'accepted'],
    ['closed', 'COURSE.CLOSED'],
    ['archived', 'COURSE.CLOSED'],
  ] as const)('%s: %s', (status, outcome) => {
    expect(decide('2026-11-20', '2026-11-20T08:00:00', { status })).toBe(outcome);
  });

  test('a day before the own enrolment is not asked', () => {
    expect(decide('2026-11-05', '2026-11-20T08:00:00', { firstDay: '2026-11-06' })).toBe('CHECKIN.BEFORE_ENROLMENT');
  });

  test('a Tuesday of a Mon/Wed/Fri plan is off the plan', () => {
    const plan = { schedule: { ...schedule, weekdays: [1, 3, 5] } };
    expect(decide('2026-11-17', '2026-11-17T08:00:00', plan)).toBe('CHECKIN.DAY_OFF_PLAN');
  });
});

describe('make-ups', () => {
  const withCard = { isMakeup: true, makeupCards: 1 };
  test.each([
    ['a missed day with a card', '2026-11-18', withCard, 'accepted'],
    ['without a card', '2026-11-18', { isMakeup: true }, 'CHECKIN.NO_MAKEUP_CARD'],
    ['today', '2026-11-20', withCard, 'CHECKIN.MAKEUP_NOT_NEEDED'],
    ['a leave day', '2026-11-18', { ...withCard, isOnLeave: true }, 'CHECKIN.MAKEUP_NOT_NEEDED'],
    ['tomorrow', '2026-11-21', withCard, 'CHECKIN.DATE_IN_FUTURE'],
  ])('%s', (_, date, changes, outcome) => expect(decide(date, '2026-11-20T08:00:00', changes)).toBe(outcome));
});
