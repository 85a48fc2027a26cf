import * as z from 'zod';
import { person } from './community';
import { courseStatus } from './course';
import { LIMITS } from './limits';
import { id, inCommunity, instant, localDate, optionalText, read, write } from './schema';
import { teamRole } from './team';

/** What whoever is on duty looks after in their week, in the order of the week. */
export const dutyItem = z.enum(['open_daily', 'care', 'homework', 'summary', 'hand_over']);
export type DutyItem = z.infer<typeof dutyItem>;

/** One week of a team's calendar. */
export const dutyWeek = z.object({
  /** Monday. */
  weekStart: localDate,
  /**
   * `served`: over. `accepted`, `waiting`: given to somebody, who has answered or may still answer. `expected`: who would come by today's
   * order; nothing is promised. `open`: nobody is found; the captain looks after the team.
   */
  state: z.enum(['served', 'accepted', 'waiting', 'expected', 'open']),
  person: person.nullable(),
  /** Whose place in the rotation it is, where another member stands in. */
  insteadOf: person.nullable(),
  /** A captain or an operator decided it. */
  isAssigned: z.boolean(),
});
export type DutyWeek = z.infer<typeof dutyWeek>;

/** A question to stand in, between two members, about one week. */
export const dutySwap = z.object({ weekStart: localDate, asker: person, asked: person });
export type DutySwap = z.infer<typeof dutySwap>;

export const dutyMate = z.object({
  person,
  teamRole,
  /** Weeks on duty in this team, the running one included. */
  turns: z.number(),
  takesTurns: z.boolean(),
  isMe: z.boolean(),
});
export type DutyMate = z.infer<typeof dutyMate>;

/** Everything that the duty page of a team shows. */
export const dutyBoard = z.object({
  teamId: id,
  teamName: z.string(),
  courseTitle: z.string(),
  courseStatus,
  /** Monday of the week it is now. */
  thisWeek: localDate,
  /** The last weeks, this one and the next ones within the course, oldest first. */
  weeks: z.array(dutyWeek),
  /** The caller's turn that is to come or running; the one to come first, as it may need an answer. */
  mine: z
    .object({
      weekStart: localDate,
      state: z.enum(['accepted', 'waiting']),
      /** Until when it may be accepted or turned down. */
      answerBy: instant,
      /** It may still be turned down, or given to somebody else by a swap. */
      canChange: z.boolean(),
    })
    .nullable(),
  /** Open questions that the caller asked or is asked. */
  swaps: z.array(dutySwap),
  /** This week's list; for whoever had the last week theirs, until they have handed it over. */
  list: z.object({
    weekStart: localDate,
    canTick: z.boolean(),
    items: z.array(z.object({ item: dutyItem, tickedAt: instant.nullable() })),
  }),
  /** What was left for the next one, of this week or the last. */
  handedOver: z.object({ weekStart: localDate, from: person, note: z.string(), at: instant }).nullable(),
  mates: z.array(dutyMate),
  /** The caller decides who is on duty, and who is study lead or organiser. */
  canAssign: z.boolean(),
  /** The caller appoints the captain. */
  canAppoint: z.boolean(),
});
export type DutyBoard = z.infer<typeof dutyBoard>;

const ofWeek = { teamId: id, weekStart: localDate };

/** Every write answers the board as it is afterwards. */
export const dutyActions = {
  'duty.get': read(inCommunity({ teamId: id }), dutyBoard),
  /** Accepting takes back an open question to stand in; turning down passes the week to the next in order. */
  'duty.answer': write(inCommunity({ ...ofWeek, accept: z.boolean() }), dutyBoard),
  /** One open question a week: asking another member takes the earlier one back. */
  'duty.askSwap': write(inCommunity({ ...ofWeek, memberId: id }), dutyBoard, 10),
  'duty.answerSwap': write(inCommunity({ ...ofWeek, accept: z.boolean() }), dutyBoard),
  /** `note` goes with the last item only: what the next one should know. */
  'duty.tick': write(
    inCommunity({
      ...ofWeek,
      item: dutyItem,
      done: z.boolean(),
      note: optionalText(LIMITS.dutyNoteCharacters).optional(),
    }),
    dutyBoard,
  ),
  /** This week or the next one; whoever had it keeps their place in the order. */
  'duty.assign': write(inCommunity({ ...ofWeek, memberId: id }), dutyBoard),
  /** Leaves the rotation, or joins it again. A week already given stays until it is answered. */
  'duty.setOptOut': write(inCommunity({ teamId: id, optedOut: z.boolean() }), dutyBoard),
};
