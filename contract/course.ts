import * as z from 'zod';
import { gate, person } from './community';
import { code, id, inCommunity, instant, localDate, read, write } from './schema';

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

export const enrolmentStatus = z.enum(['none', 'active', 'withdrawn']);

export const courseCard = z.object({
  courseId: id,
  title: z.string(),
  summary: z.string(),
  coverUrl: z.string().nullable(),
  kind: courseKind,
  status: courseStatus,
  startsOn: localDate,
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
  /** Of the caller; 0 when not enrolled. */
  litDays: z.number(),
});
export type CourseCard = z.infer<typeof courseCard>;

export const planDay = z.object({
  dayNo: z.number(),
  localDate,
  title: z.string(),
  task: z.string(),
  link: z.string().nullable(),
  required: z.boolean(),
  mark: z.enum(['lit', 'makeup', 'leave', 'missed', 'due', 'ahead', 'none']),
});

export const courseDetail = z.object({
  course: courseCard,
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
  'course.enrol': write(
    inCommunity({
      courseId: id,
      inviteCode: code.optional(),
      accessCode: code.optional(),
      rulesAccepted: z.literal(true),
    }),
    z.object({ enrolment: enrolmentStatus, startsOn: localDate }),
    10,
  ),
  /** Check-ins and points stay; the place becomes free. */
  'course.withdraw': write(inCommunity({ courseId: id }), z.object({ enrolment: enrolmentStatus }), 10),
};

export const teamStar = z.object({
  person,
  teamRole: z.enum(['captain', 'study_lead', 'organiser', 'member']),
  today: z.enum(['lit', 'leave', 'due', 'rest']),
  litAt: instant.nullable(),
  litDays: z.number(),
});
export type TeamStar = z.infer<typeof teamStar>;

export const team = z.object({
  teamId: id,
  name: z.string(),
  courseId: id,
  courseTitle: z.string(),
  captain: person.nullable(),
  litCount: z.number(),
  /** Members due today: leave and rest days shrink it. */
  dueCount: z.number(),
  leaveCount: z.number(),
  captainsNote: z.string().nullable(),
  stars: z.array(teamStar),
  /** Lit share of the last seven scheduled days, adjusted for leave, oldest first. */
  week: z.array(z.object({ localDate, lit: z.number(), due: z.number() })),
});
export type Team = z.infer<typeof team>;

export const teamActions = {
  /** The caller's teams in running courses, the one lit least today first. */
  'team.listMine': read(inCommunity({}), z.object({ teams: z.array(team) })),
};
