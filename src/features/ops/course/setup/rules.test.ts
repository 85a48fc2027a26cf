import { aCourseSetting } from '../../../../../test/support/course-settings';
import { draftOf, lastDayOf, newDraft, nextKey, settingsFrom, startingOn, type SetupDraft } from './draft';
import { errorsOf, fieldOf, ofKind, sayCutoff, sayGrace, saySpan, type Present } from './rules';

const SHANGHAI = 480;
const draft = draftOf(aCourseSetting, SHANGHAI);
const TODAY = '2026-11-21';
const errors = (change: Partial<SetupDraft>, setup: Present['setup'] = null) =>
  errorsOf({ ...draft, ...change }, { setup, today: TODAY });

test('settings come back from their draft as they were', () => {
  expect(draft).toMatchObject({ enrolsUntil: { date: '2026-11-30', time: '20:00' }, completionPercent: '80' });
  expect(settingsFrom(draft, SHANGHAI)).toEqual(aCourseSetting);
});

test('a new course lacks only its name', () => {
  expect(errorsOf(newDraft(TODAY), { setup: null, today: TODAY })).toEqual({ title: '给课程起个名字' });
  expect(settingsFrom(newDraft('2026-11-21'), SHANGHAI)).toMatchObject({
    startsOn: '2026-11-28',
    dissolvesOn: '2026-12-11',
    capacity: null,
    teamSize: null,
    rules: [],
  });
});

/** The course runs from 1 to 7 December and dissolves on the 15th. */
test.each<[Partial<SetupDraft>, string | null]>([
  [{}, null],
  [{ title: ' ' }, 'title'],
  [{ days: '6' }, 'days'],
  [{ kind: 'camp', days: '6' }, null],
  [{ kind: 'camp', days: '0' }, 'days'],
  [{ kind: 'camp', days: '2.5' }, 'days'],
  [{ weekdays: [] }, 'weekdays'],
  [{ capacity: '' }, null],
  [{ capacity: '0' }, 'capacity'],
  [{ teamSize: '1' }, 'teamSize'],
  [{ leaveAllowance: '' }, 'leaveAllowance'],
  [{ completionPercent: '101' }, 'completionShare'],
  [{ requiredHomework: '' }, null],
  [{ dissolvesOn: '2026-12-07' }, 'dissolvesOn'],
  [{ dissolvesOn: '2028-01-01' }, 'dissolvesOn'],
  [{ enrolsFrom: { date: '2026-12-01', time: '08:00' }, enrolsUntil: null }, 'enrolsFrom'],
  [{ enrolsFrom: { date: '2026-11-30', time: '20:00' } }, 'enrolsUntil'],
  [{ enrolsUntil: { date: '2026-12-08', time: '08:00' } }, 'enrolsUntil'],
  [{ rules: '好\n'.repeat(21) }, 'rules'],
  [{ rules: '长'.repeat(101) }, 'rules'],
  [{ numbers: [{ key: 'n1', label: '', unit: '页', max: '9' }] }, 'numbers'],
])('%j is wrong in its %s', (change, field) => {
  expect(Object.keys(errors(change))).toEqual(field === null ? [] : [field]);
});

test.each([
  ['draft', '2026-11-20', false],
  ['enrolling', '2026-11-20', true],
  ['enrolling', '2026-11-21', false],
  ['open', aCourseSetting.startsOn, false],
] as const)('a course that is %s and is to begin on %s: wrong is %p', (status, startsOn, isWrong) => {
  const setup = { status, settings: aCourseSetting };
  expect('startsOn' in errors({ startsOn, dissolvesOn: '2026-12-31', enrolsUntil: null }, setup)).toBe(isWrong);
});

test('the last day follows from days and weekdays', () => {
  expect(lastDayOf({ startsOn: '2026-12-01', days: '3', weekdays: [1] })).toBe('2026-12-21');
  expect(lastDayOf({ startsOn: '2026-12-06', days: '1', weekdays: [7] })).toBe('2026-12-06');
  expect(lastDayOf({ startsOn: '2026-12-01', days: 'x', weekdays: [1] })).toBeNull();
  expect(saySpan(draft)).toBe('12月1日 – 12月7日，共 7 次打卡');
});

test('another start takes the other dates along', () => {
  expect(startingOn(draft, '2026-12-11')).toMatchObject({
    startsOn: '2026-12-11',
    dissolvesOn: '2026-12-25',
    enrolsUntil: { date: '2026-12-10', time: '20:00' },
  });
});

test('a flash takes a length that suits it', () => {
  expect(ofKind({ ...draft, kind: 'camp', days: '21' }, 'flash').days).toBe('7');
  expect(ofKind(draft, 'camp').days).toBe('7');
});

test('a new number gets a key of its own', () => {
  expect(nextKey([])).toBe('n1');
  expect(nextKey([{ key: 'n2', label: '', unit: '', max: '' }])).toBe('n3');
});

test.each([
  ['input.settings.days', 'days'],
  ['input.settings.numbers.0.label', 'numbers'],
  ['startsOn', 'startsOn'],
  ['input.coverMediaId', 'cover'],
  [undefined, null],
])('%s is about %s', (path, field) => expect(fieldOf(path)).toBe(field));

test('times are said as people say them', () => {
  expect([sayCutoff(0), sayCutoff(120)]).toEqual(['当天 24:00', '次日 02:00']);
  expect([sayGrace(0), sayGrace(360), sayGrace(90)]).toEqual(['不放宽', '6 小时', '90 分钟']);
});
