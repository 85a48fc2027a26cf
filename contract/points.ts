import * as z from 'zod';
import { cursor, inCommunity, instant, localMonth, page, read } from './schema';

/** Events that can earn points. Each community sets points, growth and how often a day each one counts. */
export const earningEvent = z.enum([
  'checkin',
  'makeup',
  'milestone_7',
  'milestone_21',
  'milestone_50',
  'milestone_100',
  'comment',
  'featured',
  'step_rules',
  'step_first_checkin',
  'step_greet',
  'step_reminder',
]);
export type EarningEvent = z.infer<typeof earningEvent>;

export const earningRule = z.object({
  event: earningEvent,
  version: z.number(),
  points: z.number(),
  growth: z.number(),
  /** Times a day that it counts; null = as often as it happens (only for events that happen once). */
  dailyLimit: z.number().nullable(),
});
export type EarningRule = z.infer<typeof earningRule>;

export const entryKind = z.enum(['earn', 'spend', 'reversal', 'expire', 'grant']);

export const ledgerEntry = z.object({
  sequence: z.number(),
  kind: entryKind,
  /** The earning event, or what else moved the points. */
  reason: z.string(),
  ruleVersion: z.number().nullable(),
  points: z.number(),
  growth: z.number(),
  pointsAfter: z.number(),
  growthAfter: z.number(),
  source: z.object({ kind: z.string(), id: z.string(), label: z.string().nullable() }),
  createdAt: instant,
});
export type LedgerEntry = z.infer<typeof ledgerEntry>;

export const tierProgress = z.object({
  name: z.string(),
  from: z.number(),
  growth: z.number(),
  /** null at the highest tier */
  next: z.object({ name: z.string(), at: z.number(), remaining: z.number() }).nullable(),
});
export type TierProgress = z.infer<typeof tierProgress>;

export const pointsActions = {
  'points.listEntries': read(
    inCommunity({
      filter: z.enum(['all', 'earned', 'spent']),
      month: localMonth.optional(),
      cursor: cursor.optional(),
    }),
    page(ledgerEntry).extend({
      balance: z.object({ points: z.number(), growth: z.number() }),
      /** Of the month asked for, or of everything. */
      totals: z.object({ earned: z.number(), spent: z.number() }),
    }),
  ),
  'points.listRules': read(inCommunity({}), z.object({ rules: z.array(earningRule) })),
};
