import * as z from 'zod';
import { cursor, inCommunity, instant, localDate, localMonth, page, read } from './schema';
import { tierIcon } from './vip';

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
  'homework',
  'review',
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

/** What of a ledger is looked at: everything, or the entries of one kind. */
export const ledgerFilter = z.enum(['all', 'earned', 'spent', 'expired', 'granted', 'reversed']);
export type LedgerFilter = z.infer<typeof ledgerFilter>;

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
  source: z.object({
    kind: z.string(),
    id: z.string(),
    label: z.string().nullable(),
    /** What there is to open about it; null when it is gone, or there is nothing. */
    opens: z.object({ kind: z.enum(['checkin', 'course', 'redemption', 'assignment']), id: z.string() }).nullable(),
  }),
  /** Who gave or took it by hand; null when the rules did. */
  by: z.string().nullable(),
  createdAt: instant,
});
export type LedgerEntry = z.infer<typeof ledgerEntry>;

/** How far it is to the next tier; growth runs from `from` to `next.at`, also where a lost tier is earned anew. */
export const tierProgress = z.object({
  /** '' in a community without tiers */
  name: z.string(),
  /** null in a community without tiers */
  icon: tierIcon.nullable(),
  from: z.number(),
  growth: z.number(),
  /** null at the highest tier */
  next: z.object({ name: z.string(), at: z.number(), remaining: z.number() }).nullable(),
});
export type TierProgress = z.infer<typeof tierProgress>;

/** Points of the entries of each kind; taking counts as positive in `spent` and `expired`, with its sign elsewhere. */
export const ledgerTotals = z.object({
  earned: z.number(),
  spent: z.number(),
  expired: z.number(),
  granted: z.number(),
  reversed: z.number(),
});
export type LedgerTotals = z.infer<typeof ledgerTotals>;

export const ledgerPage = page(ledgerEntry).extend({
  balance: z.object({ points: z.number(), growth: z.number() }),
  /** Of the month asked for, or of everything, whatever the filter. */
  totals: ledgerTotals,
});
export type LedgerPage = z.infer<typeof ledgerPage>;

/** How long points last: until the end of the calendar year after the one they came in, so many months, or for good. */
export const expiryTerm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('next_year_end') }),
  z.strictObject({ kind: z.literal('months'), months: z.int().min(3).max(60) }),
  z.strictObject({ kind: z.literal('never') }),
]);
export type ExpiryTerm = z.infer<typeof expiryTerm>;

/** Points that end together; `lastDay` is the last day on which they can be used. */
export const expiringPoints = z.object({ lastDay: localDate, points: z.number() });
export type ExpiringPoints = z.infer<typeof expiringPoints>;

export const pointsActions = {
  'points.listEntries': read(
    inCommunity({ filter: ledgerFilter, month: localMonth.optional(), cursor: cursor.optional() }),
    ledgerPage,
  ),
  'points.listRules': read(inCommunity({}), z.object({ rules: z.array(earningRule) })),
  /** How long the caller's points last, and which of them end next, the soonest first. */
  'points.getExpiry': read(inCommunity({}), z.object({ term: expiryTerm, upcoming: z.array(expiringPoints) })),
};
