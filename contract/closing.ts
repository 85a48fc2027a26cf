import * as z from 'zod';
import { person } from './community';
import { code, id, inCommunity, instant, localDate, read, write } from './schema';
import { teamRole } from './team';

/** What a scheduled day became; `none`: it was not asked, because the learner came later or the course closed before it. */
export const closedMark = z.enum(['lit', 'makeup', 'leave', 'missed', 'none']);

const homeworkTally = z.object({
  handedIn: z.number(),
  accepted: z.number(),
  /** Of each learner; null = none. */
  required: z.number().nullable(),
});

/** How a course ended for one learner, as it was counted when the course closed. */
export const learnerReport = z.object({
  courseId: id,
  courseTitle: z.string(),
  startsOn: localDate,
  /** The last learning day: of the plan, or on which an operator closed the course. */
  endedOn: localDate,
  closedAt: instant,
  /** Every scheduled day, in order. */
  days: z.array(z.object({ localDate, mark: closedMark })),
  /** Days that counted: all scheduled ones but leave, and those before the learner came. */
  askedDays: z.number(),
  /** Those of them lit, made up ones included. */
  litDays: z.number(),
  madeUpDays: z.number(),
  leaveDays: z.number(),
  /** litDays / askedDays, 0 to 1. */
  share: z.number(),
  /** The share that completes the course. */
  completionShare: z.number(),
  bestStreak: z.number(),
  /** Earned by what was done in this course, reversals taken off. */
  points: z.number(),
  likesGiven: z.number(),
  likesReceived: z.number(),
  commentsGiven: z.number(),
  commentsReceived: z.number(),
  /** null = the course gave none. */
  homework: homeworkTally.nullable(),
  team: z.object({ name: z.string(), role: teamRole, members: z.number(), litDays: z.number() }).nullable(),
  isComplete: z.boolean(),
});
export type LearnerReport = z.infer<typeof learnerReport>;

/** What anybody may learn about a certificate. */
export const verifiedCertificate = z.object({
  courseTitle: z.string(),
  communityName: z.string(),
  /** Of its holder, as it was when the course closed; null once they have deleted their account. */
  nickname: z.string().nullable(),
  startsOn: localDate,
  endedOn: localDate,
  issuedOn: localDate,
  /** Of the days that counted, lit: 0 to 1. */
  share: z.number(),
});
export type VerifiedCertificate = z.infer<typeof verifiedCertificate>;

export const certificate = verifiedCertificate.extend({
  courseId: id,
  /** As it is shown: groups of five with dashes. */
  code: z.string(),
  litDays: z.number(),
  nickname: z.string(),
});
export type Certificate = z.infer<typeof certificate>;

export const teamResult = z.object({
  teamId: id,
  name: z.string(),
  members: z.number(),
  completed: z.number(),
  /** Of its members together. */
  askedDays: z.number(),
  litDays: z.number(),
  points: z.number(),
});
export type TeamResult = z.infer<typeof teamResult>;

/** How a course ended as a whole: sums of its learners' reports. */
export const courseReport = z.object({
  courseId: id,
  title: z.string(),
  startsOn: localDate,
  endedOn: localDate,
  closedAt: instant,
  learners: z.number(),
  /** Those who completed it and have a certificate. */
  completed: z.number(),
  completionShare: z.number(),
  askedDays: z.number(),
  litDays: z.number(),
  madeUpDays: z.number(),
  leaveDays: z.number(),
  points: z.number(),
  likes: z.number(),
  comments: z.number(),
  homework: homeworkTally.nullable(),
  /** Every scheduled day that was asked of somebody: of how many, and how many of them lit it. */
  days: z.array(z.object({ dayNo: z.number(), localDate, asked: z.number(), lit: z.number() })),
  /** The highest share of lit days first. */
  teams: z.array(teamResult),
  /** What the others liked and answered most. */
  praised: z.array(
    z.object({
      checkinId: id,
      author: person,
      localDate,
      /** The beginning of its text. */
      excerpt: z.string(),
      likes: z.number(),
      comments: z.number(),
    }),
  ),
});
export type CourseReport = z.infer<typeof courseReport>;

export const closingActions = {
  /** Agrees to the course's rules, once it is open; repeating it changes nothing. */
  'course.acknowledgeRules': write(inCommunity({ courseId: id }), z.object({ acknowledgedAt: instant })),
  'course.getReport': read(inCommunity({ courseId: id }), learnerReport),
  'course.getCourseReport': read(inCommunity({ courseId: id }), courseReport),
  /** All learners' reports as CSV text with a byte order mark, for spreadsheets. */
  'course.exportReport': read(inCommunity({ courseId: id }), z.object({ fileName: z.string(), csv: z.string() }), 10),
  'certificate.get': read(inCommunity({ courseId: id }), certificate),
  /** For anybody: whether a code is true. */
  'certificate.verify': read(z.strictObject({ code }), verifiedCertificate, 10),
};
