import { courseStatus } from '@contract/course';
import { setupField, type SetupField } from '@contract/course-setup';
import { frozenFields, isChangeable } from './frozen';

const WORDS_AND_DOOR: SetupField[] = [
  'title',
  'summary',
  'introduction',
  'handbook',
  'cover',
  'capacity',
  'gate',
  'minTierNo',
  'welcomeMessage',
  'enrolsFrom',
  'enrolsUntil',
  'dissolvesOn',
];

/** What may still be changed in each state. */
const CHANGEABLE: Record<(typeof courseStatus.options)[number], readonly SetupField[]> = {
  draft: setupField.options,
  enrolling: setupField.options,
  grouping: setupField.options,
  open: WORDS_AND_DOOR,
  closed: ['dissolvesOn'],
  archived: [],
};

describe.each(courseStatus.options)('a course that is %s', (status) => {
  test.each(setupField.options)('lets its %s change, or not', (field) => {
    expect(isChangeable(field, status)).toBe(CHANGEABLE[status].includes(field));
  });

  test('names what stands still', () => {
    const still = setupField.options.filter((field) => !CHANGEABLE[status].includes(field));
    expect([...frozenFields(status)].sort()).toEqual([...still].sort());
  });
});
