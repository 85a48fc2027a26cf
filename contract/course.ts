import * as z from 'zod';
import { gate, person } from './community';
import { enrolmentStatus, enrolmentTerms } from './enrolment';
import { id, inCommunity, instant, localDate, read } from './schema';

export const courseStatus = z.enum(['draft', 'enrolling', 'grouping', 'open', 'closed', 'archived']);
export type CourseStatus = z.infer<typeof courseStatus>;

export const courseKind = z.enum(['flash', 'camp', 'long_term']);

/** A number the course asks for with each check-in, such as minutes or pages. */
export const numberField = z.object({
  key: z.string(),
  label: z.string(),
  unit: z.string(),
  max: z.number(),
});
export type NumberField = z.infer<typeof numberField>;

export const courseCard = z.object({
  courseId: id,
  title: z.string(),
  summary: z.string(),
  coverUrl: z.string().nullable(),
  kind: courseKind,
  status: courseStatus,
  startsOn: localDate,
  /** When its first learning day begins. */
  opensAt: instant,
  /** Enrolment begins and ends for everybody; null = at once, and with the course. */
  enrolsFrom: instant.nullable(),
  enrolsUntil: instant.nullable(),
  /** Last scheduled day. */
  endsOn: localDate,
  dissolvesOn: localDate,
  /** Scheduled check-in days in all. */
  days: z.number(),
  /** ISO weekdays 1 (Monday) to 7. */
  weekdays: z.array(z.number()),
  gate,
  capacity: z.number().nullable(),
  enrolledCount: z.number(),
  enrolment: enrolmentStatus,
  /** The caller's place in the line for a place, from 1; null when they don't wait. */
  position: z.number().nullable(),
  /** Of the caller; 0 when not enrolled. */
  litDays: z.number(),
  /** What the caller has of it now that it is closed; a certificate comes with a report. */
  ending: z.enum(['none', 'report', 'certificate']),
});
export type CourseCard = z.infer<typeof courseCard>;

export const planDay = z.object({
  dayNo: z.number(),
  localDate,
  title: z.string(),
  task: z.string(),
  link: z.string().nullable(),
  pictureUrls: z.array(z.string()),
  required: z.boolean(),
  mark: z.enum(['lit', 'makeup', 'leave', 'missed', 'due', 'ahead', 'none']),
});

export const courseDetail = z.object({
  course: courseCard,
  terms: enrolmentTerms,
  introduction: z.string(),
  handbook: z.string(),
  openingMessage: z.string().nullable(),
  host: person.nullable(),
  /** Minutes after midnight until which a check-in counts for the day before. */
  cutoffMinutes: z.number(),
  graceMinutes: z.number(),
  leaveAllowance: z.number(),
  makeupAllowance: z.number(),
  /** Share of scheduled days, 0 to 1, that completes the course. */
  completionShare: z.number(),
  /** Homework that must be accepted to complete it; null = none. */
  requiredHomework: z.number().nullable(),
  /** Members of a team; null = a course without teams. */
  teamSize: z.number().nullable(),
  /** What a learner acknowledges, one rule each. */
  rules: z.array(z.string()),
  /** The course is open, and the caller has yet to acknowledge them. */
  asksForRules: z.boolean(),
  plan: z.array(planDay),
  numbers: z.array(numberField),
});
export type CourseDetail = z.infer<typeof courseDetail>;

export const courseActions = {
  'course.list': read(
    inCommunity({}),
    z.object({ mine: z.array(courseCard), open: z.array(courseCard), finished: z.array(courseCard) }),
  ),
  'course.get': read(inCommunity({ courseId: id }), courseDetail),
};
