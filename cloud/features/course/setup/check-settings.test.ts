import type { CourseSettings } from '@contract/course-setup';
import { aCourseSetting } from '../../../../test/support/course-settings';
import { contradiction } from './check-settings';
import { changedFields, normalised } from './settings';

const check = (change: Partial<CourseSettings>) => contradiction({ ...aCourseSetting, ...change }, 'Asia/Shanghai');

/** The course runs from 1 to 7 December. */
test.each<[string, Partial<CourseSettings>, ReturnType<typeof check>]>([
  ['fits together', {}, null],
  ['a flash of 5 days', { days: 5 }, null],
  ['a flash of 15 days', { days: 15, dissolvesOn: '2026-12-20' }, null],
  ['a flash of 6 days', { days: 6 }, 'days'],
  ['a camp of 6 days', { kind: 'camp', days: 6 }, null],
  ['dissolving on the last day', { dissolvesOn: '2026-12-07' }, 'dissolvesOn'],
  ['dissolving the day after', { dissolvesOn: '2026-12-08' }, null],
  ['dissolving years later', { dissolvesOn: '2028-12-08' }, 'dissolvesOn'],
  ['last day by weekdays', { weekdays: [1], dissolvesOn: '2027-01-18' }, 'dissolvesOn'],
  ['enrolment that opens with the course', { enrolsFrom: '2026-11-30T16:00:00Z', enrolsUntil: null }, 'enrolsFrom'],
  ['enrolment that ends before it opens', { enrolsFrom: '2026-11-30T13:00:00Z' }, 'enrolsUntil'],
  ['enrolment into the last day', { enrolsUntil: '2026-12-06T16:00:00Z' }, 'enrolsUntil'],
  ['enrolment while it runs', { enrolsUntil: '2026-12-03T16:00:00Z' }, null],
  ['a number twice', { numbers: [...aCourseSetting.numbers, ...aCourseSetting.numbers] }, 'numbers'],
])('%s', (_, change, field) => expect(check(change)).toBe(field));

test('settings are compared in one form', () => {
  const given = {
    ...aCourseSetting,
    weekdays: [7, 1, 1, 2],
    enrolsUntil: '2026-11-30T12:00:00Z',
    completionShare: 0.8,
  };
  expect(normalised(given)).toMatchObject({ weekdays: [1, 2, 7], enrolsUntil: '2026-11-30T12:00:00.000Z' });
  expect(changedFields(aCourseSetting, normalised(given))).toEqual(['weekdays']);
});
