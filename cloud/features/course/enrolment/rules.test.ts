import { formFault, tidied } from './form-rules';
import { freePlaces } from './places';
import { enrolmentRefusal, opensAt, type EnrolmentPeriod } from './rules';

const course = (changes: Partial<EnrolmentPeriod> = {}): EnrolmentPeriod => ({
  status: 'enrolling',
  starts_on: '2026-11-23',
  days: 7,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  cutoff_minutes: 0,
  enrols_from: null,
  enrols_until: null,
  ...changes,
});

const at = (instant: string) => new Date(instant);
const refusalOf = (of: EnrolmentPeriod, now: string, earlyHours = 0) =>
  enrolmentRefusal(of, { timeZone: 'Asia/Shanghai', earlyHours }, at(now));

describe('whether a course takes people in', () => {
  const FROM = '2026-11-21T04:00:00.000Z';
  const UNTIL = '2026-11-22T16:00:00.000Z';
  const period = { enrols_from: at(FROM), enrols_until: at(UNTIL) };

  test.each([
    ['before it opens', period, '2026-11-21T03:59:59.999Z', 0, 'COURSE.ENROLMENT_NOT_OPEN'],
    ['at the moment it opens', period, FROM, 0, null],
    ['earlier, for a tier that is ahead', period, '2026-11-20T04:00:00.000Z', 24, null],
    ['still too early for that tier', period, '2026-11-20T03:59:59.999Z', 24, 'COURSE.ENROLMENT_NOT_OPEN'],
    ['in its last moment', period, '2026-11-22T15:59:59.999Z', 0, null],
    ['when it ends', period, UNTIL, 0, 'COURSE.ENROLMENT_ENDED'],
    ['when it ends, for every tier', period, UNTIL, 72, 'COURSE.ENROLMENT_ENDED'],
    ['a draft', { status: 'draft' }, FROM, 0, 'COURSE.NOT_ENROLLING'],
    ['closed, whatever the dates say', { ...period, status: 'closed' }, FROM, 0, 'COURSE.CLOSED'],
    ['archived', { status: 'archived' }, FROM, 0, 'COURSE.CLOSED'],
    ['running, for those who come late', { status: 'open' }, '2026-11-25T04:00:00.000Z', 0, null],
    ['in its last second', { status: 'open' }, '2026-11-29T15:59:59.999Z', 0, null],
    ['past its last day', { status: 'open' }, '2026-11-29T16:00:00.000Z', 0, 'COURSE.CLOSED'],
  ] as const)('%s', (_, changes, now, earlyHours, code) => {
    expect(refusalOf(course(changes), now, earlyHours)?.code ?? null).toBe(code);
  });

  test('says when it opens for whom it refuses', () => {
    expect(refusalOf(course(period), '2026-11-19T00:00:00Z', 12)?.details).toEqual({
      opensAt: '2026-11-20T16:00:00.000Z',
      earlyHours: 12,
    });
    expect(opensAt({ enrols_from: null }, 24)).toBeNull();
  });
});

test.each([
  [null, 1_000, 0, Infinity],
  [100, 0, 0, 100],
  [100, 99, 0, 1],
  [100, 100, 0, 0],
  [100, 99, 1, 0],
  [100, 120, 3, 0],
])('of %s places with %d taken and %d waiting %d are free', (capacity, taken, waiting, free) => {
  expect(freePlaces(capacity, { taken, waiting })).toBe(free);
});

describe('a form', () => {
  const question = (changes: Partial<Parameters<typeof tidied>[0]> = {}) => ({
    label: '每天能读多久',
    kind: 'single' as const,
    required: true,
    options: ['半小时', '一小时'],
    min: null,
    max: null,
    ...changes,
  });

  test.each([
    ['a choice of one', [question({ options: ['半小时'] })], 0],
    ['the same option twice', [question({ options: ['是', '是'] })], 0],
    ['the same question twice', [question(), question({ kind: 'text' })], 1],
    [
      'the same id twice',
      [question({ questionId: 'QUESTION01' }), question({ questionId: 'QUESTION01', label: '又' })],
      1,
    ],
    ['bounds that leave nothing', [question({ kind: 'number', min: 3, max: 2 })], 0],
  ])('with %s makes no sense', (_, questions, index) => expect(formFault(questions)?.index).toBe(index));

  test.each([
    ['no question', []],
    ['two options', [question()]],
    ['one number', [question({ kind: 'number', min: 2, max: 2 })]],
    ['bounds left over from a number', [question({ kind: 'text', min: 3, max: 2, options: [] })]],
  ])('with %s is fine', (_, questions) => expect(formFault(questions)).toBeNull());

  test('keeps what belongs to the kind of a question', () => {
    expect(tidied(question({ min: 1, max: 2 }))).toMatchObject({ options: ['半小时', '一小时'], min: null, max: null });
    expect(tidied(question({ kind: 'number', min: 1, max: 2 }))).toMatchObject({ options: [], min: 1, max: 2 });
    expect(tidied(question({ kind: 'text' }))).toMatchObject({ options: [] });
  });
});
