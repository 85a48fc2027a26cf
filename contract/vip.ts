import * as z from 'zod';
import { LIMITS } from './limits';
import { inCommunity, localDate, read, text, write } from './schema';

/** The icons that the client draws for a place in the sky. */
export const tierIcon = z.enum(['dust', 'spark', 'glow', 'star', 'galaxy', 'moon', 'comet', 'orbit']);
export type TierIcon = z.infer<typeof tierIcon>;

/** What the product itself honours. */
export const tierPrivileges = z.object({
  /** Make-up cards more in every course that allows any. */
  extraMakeups: z.int().min(0).max(10),
  /** Hours before everybody else that enrolment opens. */
  earlyEnrolHours: z.int().min(0).max(336),
});

/** One place of the list that operators edit; the lowest comes first. */
export const tierDraft = z.strictObject({
  name: text(LIMITS.tierNameCharacters),
  icon: tierIcon,
  /** Growth at which it begins. */
  growth: z.int().min(0).max(10_000_000),
  /** Growth to earn in a quarter to keep it; 0 = it is never lost. */
  retainGrowth: z.int().min(0).max(10_000_000),
  privileges: tierPrivileges,
  /** Promises that people keep, in the operators' words. */
  benefits: z.array(text(LIMITS.tierBenefitCharacters)).max(LIMITS.tierBenefits),
});
export type TierDraft = z.infer<typeof tierDraft>;

/** The lowest begins at nothing and is never lost; each next one begins higher. */
const tierList = z
  .array(tierDraft)
  .min(LIMITS.tiersAtLeast)
  .max(LIMITS.tiersAtMost)
  .superRefine((tiers, context) => {
    const refuse = (index: number, field: 'growth' | 'retainGrowth' | 'name', message: string) =>
      context.addIssue({ code: 'custom', path: [index, field], message });
    tiers.forEach((tier, index) => {
      const below = tiers[index - 1];
      if (!below && tier.growth !== 0) refuse(index, 'growth', 'the lowest tier begins at 0');
      if (!below && tier.retainGrowth !== 0) refuse(index, 'retainGrowth', 'the lowest tier is never lost');
      if (below && tier.growth <= below.growth) refuse(index, 'growth', 'a tier begins above the one below');
      if (tiers.findIndex(({ name }) => name === tier.name) < index) refuse(index, 'name', 'names differ');
    });
  });

export const tier = z.object({
  tierNo: z.number(),
  name: z.string(),
  icon: tierIcon,
  growth: z.number(),
  retainGrowth: z.number(),
  privileges: tierPrivileges,
  benefits: z.array(z.string()),
});
export type Tier = z.infer<typeof tier>;

/** A promotion that its member has not seen yet. */
export const celebration = z.object({
  tierNo: z.number(),
  name: z.string(),
  icon: tierIcon,
  privileges: tierPrivileges,
});
export type Celebration = z.infer<typeof celebration>;

/** What still separates from the next tier. */
export const tierGap = z.object({
  tierNo: z.number(),
  /** `growth`: reach the threshold; `return`: earn anew what was lost, within one quarter. */
  way: z.enum(['growth', 'return']),
  remaining: z.number(),
});
export type TierGap = z.infer<typeof tierGap>;

/** How the running quarter stands, and what its end brings when nothing more is earned. */
export const retention = z.object({
  endsOn: localDate,
  /** Today included. */
  daysLeft: z.number(),
  /** Growth of this quarter so far; less than zero when more was taken back than earned. */
  earned: z.number(),
  needed: z.number(),
  inGrace: z.boolean(),
  /** The tier was reached in this quarter, which keeps it. */
  isNew: z.boolean(),
  outcome: z.enum(['kept', 'grace', 'lowered']),
  /** Where a step down leads; null at the lowest tier and where the tier is never lost. */
  lowersTo: z.number().nullable(),
});
export type Retention = z.infer<typeof retention>;

export const vipHome = z.object({
  tierNo: z.number(),
  points: z.number(),
  growth: z.number(),
  /** null at the highest tier. */
  next: tierGap.nullable(),
  retention,
  /** From the lowest up; empty in a community without tiers. */
  tiers: z.array(tier),
  /** Redemptions that are not fulfilled yet. */
  waitingRedemptions: z.number(),
  celebration: celebration.nullable(),
});
export type VipHome = z.infer<typeof vipHome>;

/** One tier of a preview with the active members at it, now and after the change. */
export const tierEffect = z.object({
  name: z.string(),
  before: z.number(),
  after: z.number(),
  /** Of those after: whose growth is below the new threshold, and who keep the tier until the quarter ends. */
  protectedCount: z.number(),
});
export type TierEffect = z.infer<typeof tierEffect>;

export const vipActions = {
  'vip.get': read(inCommunity({}), vipHome),
  /** Marks a promotion as seen; nothing above the tier that was really reached. */
  'vip.celebrate': write(
    inCommunity({ tierNo: z.int().min(1).max(LIMITS.tiersAtMost) }),
    z.object({ celebratedTier: z.number() }),
  ),
  /** For operators: the list with its version and how many active members stand at each tier. */
  'vip.listTiers': read(
    inCommunity({}),
    z.object({ version: z.number(), rows: z.array(tier.extend({ memberCount: z.number() })) }),
  ),
  /** For operators: what saving this list would do, without doing it. */
  'vip.previewTiers': read(inCommunity({ tiers: tierList }), z.object({ rows: z.array(tierEffect) }), 30),
  /** Replaces the whole list; refused when somebody else has saved since `version`. */
  'vip.saveTiers': write(
    inCommunity({ version: z.int().min(1).max(1_000_000), tiers: tierList }),
    z.object({ version: z.number(), risen: z.number(), protectedCount: z.number() }),
    10,
  ),
};
