import * as z from 'zod';
import { LIMITS } from './limits';
import { person } from './community';
import { inCommunity, instant, localDate, read } from './schema';

/** The four things that a week is recognised for: 坚持, 进步, 助人, 佳作. */
export const boardName = z.enum(['persistence', 'progress', 'helping', 'good_work']);
export type BoardName = z.infer<typeof boardName>;

/** A place on a board. Equal scores share a rank, and the ranks after them are left out. */
export const boardPlace = z.object({
  rank: z.number(),
  score: z.number(),
  /** What the score is made of, in a few words. */
  words: z.string(),
});
export type BoardPlace = z.infer<typeof boardPlace>;

export const boardWeek = z.object({ startsOn: localDate, isClosed: z.boolean() });
export type BoardWeek = z.infer<typeof boardWeek>;

export const board = z.object({
  board: boardName,
  week: boardWeek.extend({
    /** From when on nothing changes any more. */
    closesAt: instant,
    /** Until when everything is counted; null = the week has not been looked at yet. */
    countedUntil: instant.nullable(),
  }),
  /** Weeks that can be looked at, the newest first. */
  weeks: z.array(boardWeek).max(LIMITS.boardWeeks),
  top: z.array(boardPlace.extend({ person })).max(LIMITS.boardRows),
  me: z.object({
    /** Whether the caller wants to appear on boards; who does not, has no place either. */
    isShown: z.boolean(),
    /** null = no score in this week. */
    place: boardPlace.nullable(),
  }),
  /** How the score is made: the formula, and what else there is to know. */
  formula: z.object({ text: z.string(), notes: z.array(z.string()) }),
});
export type Board = z.infer<typeof board>;

export const boardActions = {
  /** One board of one week, by its Monday; without one, the running week. */
  'board.get': read(inCommunity({ board: boardName, week: localDate.optional() }), board),
};
