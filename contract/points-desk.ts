import * as z from 'zod';
import { LIMITS } from './limits';
import { earningEvent, expiryTerm, ledgerFilter, ledgerPage } from './points';
import { cursor, id, inCommunity, instant, localDate, page, read, text, write } from './schema';

/** An event as operators set it. */
export const ruleSetting = z.object({
  event: earningEvent,
  /** 0 = nobody has ever set it: it earns nothing. */
  version: z.number(),
  points: z.number(),
  growth: z.number(),
  dailyLimit: z.number().nullable(),
  isEnabled: z.boolean(),
  /** It can happen any number of times, so that a daily limit is demanded. */
  repeats: z.boolean(),
});
export type RuleSetting = z.infer<typeof ruleSetting>;

export const ruleVersion = ruleSetting.omit({ event: true, repeats: true }).extend({
  /** null for what the community began with. */
  author: z.string().nullable(),
  createdAt: instant,
});
export type RuleVersion = z.infer<typeof ruleVersion>;

export const expiryPolicy = z.object({
  term: expiryTerm,
  version: z.number(),
  /** No points end before this day does; null = nothing to wait for. */
  earliestLastDay: localDate.nullable(),
  author: z.string().nullable(),
  createdAt: instant,
});
export type ExpiryPolicy = z.infer<typeof expiryPolicy>;

/** What a term would end if nobody earned or used anything meanwhile. */
export const expiryEffect = z.object({ by: localDate, members: z.number(), points: z.number() });
export type ExpiryEffect = z.infer<typeof expiryEffect>;

/** One thing that is proved about the figures, and what does not add up. */
export const reconciliationCheck = z.object({
  name: z.string(),
  title: z.string(),
  /** Subjects looked at; null when the check is newer than the run. */
  checked: z.number().nullable(),
  faults: z.array(z.object({ subjectId: z.string(), words: z.string(), foundAt: instant })),
});
export type ReconciliationCheck = z.infer<typeof reconciliationCheck>;

/** `ranAt` is null before the first run. */
export const reconciliation = z.object({ ranAt: instant.nullable(), checks: z.array(reconciliationCheck) });
export type Reconciliation = z.infer<typeof reconciliation>;

const expectedVersion = z.int().min(0).max(1_000_000);

/** What operators do about points. */
export const pointsDeskActions = {
  'points.listRuleSettings': read(inCommunity({}), z.object({ rules: z.array(ruleSetting), expiry: expiryPolicy })),
  /** Versions of one event's rule, the newest first. */
  'points.listRuleVersions': read(inCommunity({ event: earningEvent, cursor: cursor.optional() }), page(ruleVersion)),
  'points.saveRule': write(
    inCommunity({
      event: earningEvent,
      points: z.int().min(0).max(LIMITS.rulePoints),
      growth: z.int().min(0).max(LIMITS.rulePoints),
      /** Times a day; null only for events that happen once. */
      dailyLimit: z.int().min(1).max(LIMITS.ruleDailyLimit).nullable(),
      isEnabled: z.boolean(),
      expectedVersion,
    }),
    z.object({ rule: ruleSetting }),
  ),
  'points.previewExpiry': read(
    inCommunity({ term: expiryTerm }),
    z.object({
      /** Before the end of this day nothing would end. */
      firstDay: localDate,
      /** On that day, and within a year from now. */
      effects: z.array(expiryEffect),
    }),
    20,
  ),
  'points.setExpiry': write(inCommunity({ term: expiryTerm, expectedVersion }), z.object({ expiry: expiryPolicy }), 10),
  /** Gives points and growth, or takes points with a negative number; the member reads the reason. */
  'points.grant': write(
    inCommunity({
      memberId: id,
      points: z.int().min(-LIMITS.grantPoints).max(LIMITS.grantPoints),
      growth: z.int().min(0).max(LIMITS.grantPoints),
      reason: text(LIMITS.reasonCharacters),
    }),
    z.object({ balance: z.object({ points: z.number(), growth: z.number() }) }),
  ),
  'points.listMemberEntries': read(
    inCommunity({ memberId: id, filter: ledgerFilter, cursor: cursor.optional() }),
    ledgerPage,
  ),
  'points.getReconciliation': read(inCommunity({}), reconciliation),
  'points.reconcile': write(inCommunity({}), reconciliation, 5),
};
