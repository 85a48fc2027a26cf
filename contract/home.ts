import * as z from 'zod';
import { calendarDay, dayMark, feedRow, streakFigures } from './checkin';
import { membership, person } from './community';
import { courseStatus, numberField } from './course';
import { tierProgress } from './points';
import { celebration } from './vip';
import { cursor, id, inCommunity, instant, localDate, read } from './schema';

export const todayCourse = z.object({
  courseId: id,
  title: z.string(),
  status: courseStatus,
  /** The learning day it is now for this course, cut-off considered. */
  localDate,
  mark: dayMark,
  /** Of that day in the plan; null on a rest day or outside the course. */
  dayNo: z.number().nullable(),
  task: z.object({ title: z.string(), text: z.string(), link: z.string().nullable() }).nullable(),
  numbers: z.array(numberField),
  cutoffMinutes: z.number(),
  /** When the present learning day ends. */
  closesAt: instant,
  startsOn: localDate,
  dissolvesOn: localDate,
  figures: streakFigures,
  /** Monday to Sunday around the learning day. */
  week: z.array(calendarDay.omit({ checkinId: true })),
  nextMilestone: z.object({ name: z.string(), remaining: z.number() }).nullable(),
  checkinId: id.nullable(),
  /** The course is open, and the member has yet to acknowledge its rules. */
  asksForRules: z.boolean(),
  team: z
    .object({ teamId: id, name: z.string(), litCount: z.number(), dueCount: z.number(), isCaptain: z.boolean() })
    .nullable(),
});
export type TodayCourse = z.infer<typeof todayCourse>;

export const checklistStep = z.object({
  step: z.enum(['rules', 'first_checkin', 'greet', 'reminder']),
  done: z.boolean(),
  points: z.number(),
});
export type ChecklistStep = z.infer<typeof checklistStep>;

export const notice = z.object({
  noticeId: id,
  kind: z.enum(['announcement', 'content', 'comment', 'course', 'message']),
  title: z.string(),
  body: z.string(),
  link: z.string().nullable(),
  at: instant,
});
export type Notice = z.infer<typeof notice>;

/** Something that homework wants of the member: a first version, another one after a return, or a review of a peer's. */
export const homeworkWanted = z.object({
  kind: z.enum(['due', 'returned', 'review']),
  assignmentId: id,
  title: z.string(),
  until: instant,
});
export type HomeworkWanted = z.infer<typeof homeworkWanted>;

const weekOfTeam = { teamId: id, teamName: z.string(), weekStart: localDate };

/** Something that a team's duty rotation wants of the member. Weeks are named by their Monday. */
export const dutyWanted = z.discriminatedUnion('kind', [
  /** `asker` asks them to stand in. */
  z.object({ kind: z.literal('swap'), ...weekOfTeam, asker: z.string(), until: instant }),
  /** Their own week, to be accepted or turned down. */
  z.object({ kind: z.literal('answer'), ...weekOfTeam, until: instant }),
  /** This week is theirs, and not handed over yet; `done` of the `items` on its list are ticked. */
  z.object({ kind: z.literal('running'), ...weekOfTeam, done: z.number(), items: z.number() }),
  /** Last week was theirs, and nobody has it from them yet. */
  z.object({ kind: z.literal('hand_over'), ...weekOfTeam }),
]);
export type DutyWanted = z.infer<typeof dutyWanted>;

export const today = z.object({
  /** Everything needed to know who I am; empty for a person who has joined nothing yet. */
  memberships: z.array(membership),
  current: z
    .object({
      communityId: id,
      communityName: z.string(),
      me: person,
      /** Of the community's zone at this moment, so that a phone in another zone counts the right day. */
      utcOffsetMinutes: z.number(),
      points: z.number(),
      growth: z.number(),
      /** A promotion that waits to be celebrated. */
      celebration: celebration.nullable(),
      unread: z.number(),
      /** Courses to light today, the most urgent first. */
      courses: z.array(todayCourse),
      notices: z.array(notice),
      /** At most three, the soonest first; first versions only when they are due within three days. */
      homework: z.array(homeworkWanted),
      /** By week; of teams in courses that are open. */
      duty: z.array(dutyWanted),
      /** null when all steps are done. */
      checklist: z.array(checklistStep).nullable(),
      feed: z
        .object({
          scope: z.enum(['team', 'course']),
          courseId: id,
          rows: z.array(feedRow),
          nextCursor: cursor.nullable(),
        })
        .nullable(),
    })
    .nullable(),
});
export type Today = z.infer<typeof today>;

export const meHome = z.object({
  me: person,
  bio: z.string(),
  joinedAt: instant,
  points: z.number(),
  growth: z.number(),
  tier: tierProgress,
  celebration: celebration.nullable(),
  litTotal: z.number(),
  longestStreak: z.number(),
  unread: z.number(),
  coursesFinished: z.number(),
  /** Days of this year with a star. */
  year: z.object({ year: z.number(), stars: z.array(z.object({ localDate, count: z.number() })) }),
  memberships: z.array(membership),
  /** Waiting work for the desk; null for members without that right. */
  desk: z.object({ applications: z.number(), safetyCases: z.number() }).nullable(),
});
export type MeHome = z.infer<typeof meHome>;

export const homeActions = {
  /** One call fills Today. Without a community: the one joined last. Also answers strangers, who see an empty home. */
  'home.today': read(z.strictObject({ communityId: id.optional() }), today),
  'home.me': read(inCommunity({}), meHome),
};
