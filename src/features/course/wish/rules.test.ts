import type { CourseStatus } from '@contract/course';
import { CAPTAIN } from '../../../../test/support/taro/fixtures';
import { aCourseDetail, aCourseCard } from '../../../../test/support/taro/places';
import { asksForWish, sayOutcome, sayWish } from './rules';

describe('a wish', () => {
  test.each([
    ['enrolling', 'active', 8, true],
    ['grouping', 'active', 8, true],
    ['open', 'active', 8, true],
    ['closed', 'active', 8, false],
    ['grouping', 'active', null, false],
    ['grouping', 'waitlisted', 8, false],
    ['enrolling', 'none', 8, false],
  ] as const)('of a course that is %s, with %s and teams of %s: %s', (status, enrolment, teamSize, asks) => {
    const course = aCourseCard({ status: status satisfies CourseStatus, enrolment });
    expect(asksForWish({ ...aCourseDetail(course), teamSize })).toBe(asks);
  });

  test.each([
    [{ wish: null, isMutual: false, wantsToCaptain: false }, '可以选一位想同队的人，也可以报名当队长'],
    [{ wish: CAPTAIN, isMutual: false, wantsToCaptain: false }, '想和周远同队'],
    [{ wish: CAPTAIN, isMutual: true, wantsToCaptain: true }, '和周远互相选了对方 · 愿意当队长'],
    [{ wish: null, isMutual: false, wantsToCaptain: true }, '愿意当队长'],
  ])('%o: %s', (wish, words) => {
    expect(sayWish(wish)).toBe(words);
  });

  test.each([
    [{ wish: null, isMutual: false }, '对方不会知道你选了谁'],
    [{ wish: CAPTAIN, isMutual: false }, '周远也选你的时候'],
    [{ wish: CAPTAIN, isMutual: true }, '尽量放在一起'],
  ])('%o promises: %s', (wish, words) => {
    expect(sayOutcome(wish)).toContain(words);
  });
});
