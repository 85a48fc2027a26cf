import * as z from 'zod';
import { person } from './community';
import { numberField } from './course';
import { LIMITS } from './limits';
import {
  cursor,
  id,
  inCommunity,
  instant,
  localDate,
  localMonth,
  optionalText,
  page,
  read,
  text,
  write,
} from './schema';

/**
 * Where a check-in stands with the content check. Only `published` is visible to others; the author sees every state.
 * `fix_needed` can be revised or appealed.
 */
export const contentState = z.enum(['self_visible', 'published', 'fix_needed', 'appeal']);
export type ContentState = z.infer<typeof contentState>;

/** Who may see a published check-in: everyone in the course, the author's team, or the author alone. */
export const visibility = z.enum(['course', 'team', 'self']);
export type Visibility = z.infer<typeof visibility>;

/** What a day is for one member of one course. `rest` is off the plan, `none` outside the course or before enrolment. */
export const dayMark = z.enum(['lit', 'makeup', 'leave', 'missed', 'due', 'ahead', 'rest', 'none']);
export type DayMark = z.infer<typeof dayMark>;

export const numbers = z.record(z.string().regex(/^[a-z][a-z0-9_]{0,19}$/), z.number().min(0).max(1_000_000));

export const picture = z.object({ mediaId: id, url: z.string(), width: z.number(), height: z.number() });

export const feedRow = z.object({
  checkinId: id,
  courseId: id,
  courseTitle: z.string(),
  localDate,
  writtenAt: instant,
  author: person,
  teamRole: z.enum(['captain', 'study_lead', 'organiser', 'member']).nullable(),
  /** Streak that this check-in made, in scheduled days. */
  streak: z.number(),
  text: z.string(),
  pictures: z.array(picture),
  numbers: z.array(z.object({ label: z.string(), unit: z.string(), value: z.number() })),
  visibility,
  state: contentState,
  /** For the author, when the state asks for something. */
  stateReason: z.string().nullable(),
  isMakeup: z.boolean(),
  isMine: z.boolean(),
  isFeatured: z.boolean(),
  /** The caller may feature it (coach, operator, or captain of the author's team). */
  canFeature: z.boolean(),
  liked: z.boolean(),
  likeCount: z.number(),
  commentCount: z.number(),
});
export type FeedRow = z.infer<typeof feedRow>;

export const comment = z.object({
  commentId: id,
  author: person,
  text: z.string(),
  replyTo: z.string().nullable(),
  createdAt: instant,
  isMine: z.boolean(),
  canDelete: z.boolean(),
});
export type Comment = z.infer<typeof comment>;

/** Points and growth that came with an event; `event` names the earning rule. */
export const award = z.object({ event: z.string(), points: z.number(), growth: z.number() });
export type Award = z.infer<typeof award>;

export const streakFigures = z.object({
  streak: z.number(),
  bestStreak: z.number(),
  litDays: z.number(),
  days: z.number(),
});

export const submitted = z.object({
  checkinId: id,
  courseId: id,
  localDate,
  state: contentState,
  isMakeup: z.boolean(),
  figures: streakFigures,
  awards: z.array(award),
  /** The caller's place among today's stars of the team; null without a team or for another day. */
  team: z.object({ name: z.string(), litOrder: z.number(), dueCount: z.number() }).nullable(),
  milestone: z.object({ days: z.number(), name: z.string() }).nullable(),
  nextMilestone: z.object({ days: z.number(), name: z.string(), remaining: z.number() }).nullable(),
  /** True when this day was lit before and the first answer is given again. */
  wasLitBefore: z.boolean(),
});
export type Submitted = z.infer<typeof submitted>;

export const calendarDay = z.object({ localDate, mark: dayMark, checkinId: id.nullable() });

/** What a member may still do about a day. */
export const dayDetail = z.object({
  courseId: id,
  courseTitle: z.string(),
  localDate,
  dayNo: z.number().nullable(),
  title: z.string(),
  task: z.string(),
  mark: dayMark,
  checkinId: id.nullable(),
  numbers: z.array(numberField),
  /** When a check-in for this day stops counting, grace included. */
  closesAt: instant,
  canSubmit: z.boolean(),
  canMakeUp: z.boolean(),
  canTakeLeave: z.boolean(),
  makeupCards: z.number(),
  leaveLeft: z.number(),
  hasTeam: z.boolean(),
});
export type DayDetail = z.infer<typeof dayDetail>;

const mediaIds = z.array(id).max(LIMITS.checkinPictures);

export const checkinActions = {
  'checkin.getDay': read(inCommunity({ courseId: id, localDate }), dayDetail),
  'checkin.submit': write(
    inCommunity({
      courseId: id,
      localDate,
      text: optionalText(LIMITS.checkinCharacters),
      mediaIds,
      numbers,
      visibility,
      writtenAt: instant,
      /** Spends a make-up card on a missed day. */
      makeup: z.boolean(),
    }),
    submitted,
  ),
  'checkin.revise': write(
    inCommunity({ checkinId: id, text: optionalText(LIMITS.checkinCharacters), mediaIds }),
    z.object({ state: contentState }),
  ),
  'checkin.appeal': write(
    inCommunity({ checkinId: id, reason: text(LIMITS.reasonCharacters) }),
    z.object({ state: contentState }),
  ),
  'checkin.delete': write(inCommunity({ checkinId: id }), z.object({ deleted: z.literal(true), reversed: award })),
  'checkin.takeLeave': write(
    inCommunity({ courseId: id, localDate }),
    z.object({ leaveLeft: z.number(), figures: streakFigures }),
  ),
  'checkin.cancelLeave': write(
    inCommunity({ courseId: id, localDate }),
    z.object({ leaveLeft: z.number(), figures: streakFigures }),
  ),
  'checkin.getMonth': read(
    inCommunity({ courseId: id, month: localMonth }),
    z.object({
      days: z.array(calendarDay),
      figures: streakFigures,
      makeupCards: z.number(),
      /** Of the course's make-up cards, those that the member's tier gives. */
      makeupCardsFromTier: z.number(),
      leaveLeft: z.number(),
    }),
  ),
  /** One number a day that has stars: in how many courses it was lit. */
  'checkin.getYear': read(
    inCommunity({ year: z.int().min(2020).max(2100), memberId: id.optional() }),
    z.object({
      owner: person,
      stars: z.array(z.object({ localDate, count: z.number() })),
      total: z.number(),
      longestStreak: z.number(),
    }),
  ),
  'checkin.listFeed': read(
    inCommunity({ scope: z.enum(['team', 'course', 'featured']), courseId: id, cursor: cursor.optional() }),
    page(feedRow),
  ),
  'checkin.get': read(inCommunity({ checkinId: id }), feedRow),
  'checkin.listComments': read(inCommunity({ checkinId: id, cursor: cursor.optional() }), page(comment)),
  'checkin.addComment': write(
    inCommunity({ checkinId: id, text: text(LIMITS.commentCharacters), replyToCommentId: id.optional() }),
    z.object({ comment, awards: z.array(award) }),
    20,
  ),
  'checkin.deleteComment': write(inCommunity({ commentId: id }), z.object({ deleted: z.literal(true) })),
  'checkin.setLike': write(
    inCommunity({ checkinId: id, liked: z.boolean() }),
    z.object({ liked: z.boolean(), likeCount: z.number() }),
    120,
  ),
  'checkin.setFeatured': write(
    inCommunity({ checkinId: id, featured: z.boolean() }),
    z.object({ featured: z.boolean() }),
  ),
  'checkin.report': write(
    inCommunity({ subject: z.enum(['checkin', 'comment']), subjectId: id, reason: text(LIMITS.reasonCharacters) }),
    z.object({ received: z.literal(true) }),
    10,
  ),
};
