import type { CourseSetup, DeskCourse, DeskCourseCard, DeskPlan, DeskPlanDay } from '@contract/course-setup';
import { aCourseSetting } from '../course-settings';
import { COURSE_ID } from './fixtures';

/** Answers of the server for the pages on which operators run a course, changed where a test is about something. */

export const aDeskCard = (change: Partial<DeskCourseCard> = {}): DeskCourseCard => ({
  courseId: COURSE_ID,
  title: '七天早起快闪',
  coverUrl: null,
  kind: 'flash',
  status: 'enrolling',
  startsOn: '2026-12-01',
  endsOn: '2026-12-07',
  dissolvesOn: '2026-12-15',
  days: 7,
  plannedDays: 7,
  capacity: 40,
  enrolledCount: 23,
  ...change,
});

export const aDeskCourse = (change: Partial<DeskCourse> = {}): DeskCourse => ({
  ...aDeskCard(),
  gate: 'open',
  teamSize: 5,
  enrolsFrom: null,
  enrolsUntil: '2026-11-30T12:00:00.000Z',
  opensAt: '2026-11-30T16:00:00.000Z',
  closesAt: '2026-12-07T22:00:00.000Z',
  today: '2026-11-21',
  dayNo: null,
  waitingCount: 0,
  ungroupedCount: 0,
  leaderlessCount: 0,
  litToday: 0,
  missing: [],
  nextStatus: 'grouping',
  history: [],
  ...change,
});

export const aCourseSetup = (change: Partial<CourseSetup> = {}): CourseSetup => ({
  courseId: COURSE_ID,
  status: 'draft',
  revision: 3,
  changed: null,
  settings: aCourseSetting,
  coverUrl: null,
  frozen: [],
  tiers: [
    { tierNo: 1, name: '星尘' },
    { tierNo: 2, name: '星火' },
  ],
  ...change,
});

export const aDeskDay = (change: Partial<DeskPlanDay> = {}): DeskPlanDay => ({
  dayNo: 1,
  localDate: '2026-12-01',
  title: '写下明早的第一件事',
  task: '睡前花一分钟。',
  link: null,
  required: true,
  pictures: [],
  isFixed: false,
  ...change,
});

/** Five days, of which the first two are written. */
export const aDeskPlan = (change: Partial<DeskPlan> = {}): DeskPlan => ({
  courseId: COURSE_ID,
  title: '七天早起快闪',
  status: 'draft',
  revision: 3,
  changed: null,
  days: [
    aDeskDay(),
    aDeskDay({ dayNo: 2, localDate: '2026-12-02', title: '拍一张早餐', task: '' }),
    ...[3, 4, 5].map((dayNo) => aDeskDay({ dayNo, localDate: `2026-12-0${dayNo}`, title: '', task: '' })),
  ],
  ...change,
});
