import * as z from 'zod';
import { gate, person } from './community';
import { courseKind, courseStatus } from './course';
import { LIMITS } from './limits';
import { lastChange, revision } from './revision';
import { cursor, id, inCommunity, instant, localDate, optionalText, page, read, text, write } from './schema';

const count = (min: number, max: number) => z.int().min(min).max(max);

/** A number asked for with each check-in, as an operator sets it up; `key` names it in the check-ins kept so far. */
const askedNumber = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,19}$/),
  label: text(10),
  unit: text(6),
  max: count(1, 100_000),
});

/** Everything an operator decides about a course, but its cover and its plan. */
export const courseSettings = z.strictObject({
  title: text(LIMITS.courseTitleCharacters),
  summary: optionalText(LIMITS.courseSummaryCharacters),
  introduction: optionalText(LIMITS.courseTextCharacters),
  handbook: optionalText(LIMITS.courseTextCharacters),
  kind: courseKind,
  startsOn: localDate,
  /** Scheduled check-in days; a flash has 5, 7 or 15. */
  days: count(1, LIMITS.courseDays),
  /** ISO weekdays 1 (Monday) to 7. */
  weekdays: z.array(count(1, 7)).min(1).max(7),
  /** Minutes after midnight until which a check-in counts for the day before. */
  cutoffMinutes: count(0, 720),
  graceMinutes: count(0, 2_880),
  /** null = as many as come. */
  capacity: count(1, 10_000).nullable(),
  gate,
  /** Lowest tier that may enrol, on top of the gate; null = every member. */
  minTierNo: count(1, 99).nullable(),
  leaveAllowance: count(0, 30),
  makeupAllowance: count(0, 30),
  /** null = a course without teams. */
  teamSize: count(2, 50).nullable(),
  /** Share of scheduled days, 0 to 1, that completes the course. */
  completionShare: z.number().min(0.01).max(1),
  /** Homework that must be accepted to complete it; null = none. */
  requiredHomework: count(1, 100).nullable(),
  numbers: z.array(askedNumber).max(LIMITS.courseNumbers),
  welcomeMessage: optionalText(LIMITS.courseMessageCharacters),
  openingMessage: optionalText(LIMITS.courseMessageCharacters),
  /** What a learner acknowledges, one rule each. */
  rules: z.array(text(LIMITS.courseRuleCharacters)).max(LIMITS.courseRules),
  /** null = from the day it is published. */
  enrolsFrom: instant.nullable(),
  /** null = until it opens. */
  enrolsUntil: instant.nullable(),
  dissolvesOn: localDate,
});
export type CourseSettings = z.infer<typeof courseSettings>;

/** What can be fixed by the state a course is in. */
export const setupField = z.enum([...(Object.keys(courseSettings.shape) as (keyof CourseSettings)[]), 'cover']);
export type SetupField = z.infer<typeof setupField>;

export const courseSetup = z.object({
  courseId: id,
  status: courseStatus,
  /** Sent back with the next change: it is refused when somebody else changed the course meanwhile. */
  revision,
  changed: lastChange,
  settings: courseSettings,
  coverUrl: z.string().nullable(),
  /** Fields that the present state no longer lets change. */
  frozen: z.array(setupField),
  tiers: z.array(z.object({ tierNo: z.number(), name: z.string() })),
});
export type CourseSetup = z.infer<typeof courseSetup>;

/** One day of the plan as an operator writes it. */
export const planDayDraft = z.strictObject({
  dayNo: count(1, LIMITS.courseDays),
  title: text(LIMITS.planTitleCharacters),
  task: optionalText(LIMITS.planTaskCharacters),
  /** A page, or an audio or video file. */
  link: z
    .string()
    .max(LIMITS.linkCharacters)
    .regex(/^https?:\/\/[^\s]+$/i)
    .nullable(),
  mediaIds: z.array(id).max(LIMITS.planPictures),
  required: z.boolean(),
});
export type PlanDayDraft = z.infer<typeof planDayDraft>;

export const deskPlanDay = z.object({
  dayNo: z.number(),
  localDate,
  /** Empty where nothing is written yet. */
  title: z.string(),
  task: z.string(),
  link: z.string().nullable(),
  required: z.boolean(),
  pictures: z.array(z.object({ mediaId: id, url: z.string(), isShown: z.boolean() })),
  /** The day has begun, or the course is over: it stays as it is. */
  isFixed: z.boolean(),
});
export type DeskPlanDay = z.infer<typeof deskPlanDay>;

export const coursePlan = z.object({
  courseId: id,
  title: z.string(),
  status: courseStatus,
  revision,
  changed: lastChange,
  days: z.array(deskPlanDay),
});
export type DeskPlan = z.infer<typeof coursePlan>;

export const deskCourseCard = z.object({
  courseId: id,
  title: z.string(),
  coverUrl: z.string().nullable(),
  kind: courseKind,
  status: courseStatus,
  startsOn: localDate,
  endsOn: localDate,
  dissolvesOn: localDate,
  days: z.number(),
  /** Days of the plan that have a task. */
  plannedDays: z.number(),
  capacity: z.number().nullable(),
  enrolledCount: z.number(),
});
export type DeskCourseCard = z.infer<typeof deskCourseCard>;

/** What a draft still lacks before it can be published. */
export const missingPart = z.enum(['introduction', 'plan', 'startsOn', 'enrolsUntil']);
export type MissingPart = z.infer<typeof missingPart>;

export const deskCourse = deskCourseCard.extend({
  gate,
  teamSize: z.number().nullable(),
  enrolsFrom: instant.nullable(),
  enrolsUntil: instant.nullable(),
  /** When its first learning day begins. */
  opensAt: instant,
  /** When the last check-in can still arrive; the course closes then by itself. */
  closesAt: instant,
  /** The learning day it is now. */
  today: localDate,
  /** Of the plan; null off the plan. */
  dayNo: z.number().nullable(),
  /** Applications to answer, and people in line for a place. */
  waitingCount: z.number(),
  /** Learners without a team, and teams with members but without a captain. */
  ungroupedCount: z.number(),
  leaderlessCount: z.number(),
  litToday: z.number(),
  missing: z.array(missingPart),
  /** Where an operator may move it now; null = nowhere. */
  nextStatus: courseStatus.nullable(),
  history: z.array(
    z.object({
      from: courseStatus,
      to: courseStatus,
      /** null = its own dates. */
      by: person.nullable(),
      reason: z.string(),
      at: instant,
    }),
  ),
});
export type DeskCourse = z.infer<typeof deskCourse>;

const changed = z.object({ courseId: id, revision });

export const courseSetupActions = {
  'course.listDesk': read(
    inCommunity({ phase: z.enum(['preparing', 'running', 'over']), cursor: cursor.optional() }),
    page(deskCourseCard),
  ),
  'course.getDesk': read(inCommunity({ courseId: id }), deskCourse),
  'course.getSetup': read(inCommunity({ courseId: id }), courseSetup),
  'course.create': write(inCommunity({ settings: courseSettings, coverMediaId: id.nullable().optional() }), changed),
  /** Settings, plan and form of a course as a new draft that starts on another day; nobody is in it. */
  'course.copy': write(inCommunity({ courseId: id, startsOn: localDate }), changed),
  'course.saveSetup': write(
    inCommunity({
      courseId: id,
      revision,
      settings: courseSettings,
      /** Absent: the cover stays; null takes it away. */
      coverMediaId: id.nullable().optional(),
    }),
    changed,
  ),
  'course.getPlan': read(inCommunity({ courseId: id }), coursePlan),
  /** Writes some days of the plan, replacing what was there. */
  'course.savePlanDays': write(
    inCommunity({ courseId: id, revision, days: z.array(planDayDraft).min(1).max(LIMITS.planDaysAtOnce) }),
    changed,
    120,
  ),
  /** Puts the days of the plan in a new order: for every day, which day moves there; 0 = an empty day. */
  'course.arrangePlan': write(
    inCommunity({ courseId: id, revision, order: z.array(count(0, LIMITS.courseDays)).max(LIMITS.courseDays) }),
    changed,
    120,
  ),
  /** Moves the course to its next state; refused when it is not the next one of the state it is in. */
  'course.move': write(
    inCommunity({ courseId: id, to: courseStatus, reason: optionalText(LIMITS.reasonCharacters) }),
    z.object({ courseId: id, status: courseStatus }),
  ),
};
