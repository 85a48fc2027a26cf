import type { Certificate, CourseReport, LearnerReport } from '@contract/closing';
import { CAPTAIN, CHECKIN_ID, COURSE_ID } from './fixtures';

/** Answers of the server about a course that is over. */

const DATES = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-07'];
const MARKS = ['lit', 'lit', 'makeup', 'leave', 'lit', 'missed', 'lit'] as const;

export const aReport = (change: Partial<LearnerReport> = {}): LearnerReport => ({
  courseId: COURSE_ID,
  courseTitle: '7 天晨写快闪',
  startsOn: '2026-11-01',
  endedOn: '2026-11-07',
  closedAt: '2026-11-07T22:00:00.000Z',
  days: DATES.map((localDate, index) => ({ localDate, mark: MARKS[index] ?? 'none' })),
  askedDays: 6,
  litDays: 5,
  madeUpDays: 1,
  leaveDays: 1,
  share: 5 / 6,
  completionShare: 0.8,
  bestStreak: 4,
  points: 1_240,
  likesGiven: 12,
  likesReceived: 30,
  commentsGiven: 3,
  commentsReceived: 4,
  homework: null,
  team: { name: '北斗小队', role: 'captain', members: 8, litDays: 43 },
  isComplete: true,
  ...change,
});

export const aCertificate = (change: Partial<Certificate> = {}): Certificate => ({
  courseId: COURSE_ID,
  courseTitle: '7 天晨写快闪',
  communityName: '晨光读书社',
  nickname: '林小满',
  startsOn: '2026-11-01',
  endedOn: '2026-11-07',
  issuedOn: '2026-11-08',
  share: 5 / 6,
  litDays: 5,
  code: 'CGDSS-7KQ2M-X0P4T',
  ...change,
});

export const aCourseReport = (change: Partial<CourseReport> = {}): CourseReport => ({
  courseId: COURSE_ID,
  title: '7 天晨写快闪',
  startsOn: '2026-11-01',
  endedOn: '2026-11-07',
  closedAt: '2026-11-07T22:00:00.000Z',
  learners: 10,
  completed: 7,
  completionShare: 0.8,
  askedDays: 68,
  litDays: 55,
  madeUpDays: 4,
  leaveDays: 2,
  points: 1_860,
  likes: 142,
  comments: 37,
  homework: null,
  days: DATES.map((localDate, index) => ({
    dayNo: index + 1,
    localDate,
    asked: 10,
    lit: [10, 9, 8, 6, 7, 7, 8][index]!,
  })),
  teams: [
    { teamId: 'team0000000001', name: '北斗小队', members: 5, completed: 4, askedDays: 35, litDays: 31, points: 980 },
    { teamId: 'team0000000002', name: '南斗小队', members: 5, completed: 3, askedDays: 33, litDays: 24, points: 880 },
  ],
  praised: [
    {
      checkinId: CHECKIN_ID,
      author: CAPTAIN,
      localDate: '2026-11-05',
      excerpt: '慢就是稳，稳就是快。',
      likes: 12,
      comments: 3,
    },
  ],
  ...change,
});
