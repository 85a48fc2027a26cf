import { tierAt, tierByGrowth, type Held, type TierStep } from './tiers';

/** `grace`: missed once, nothing changes for one quarter. `lowered`: missed again, one step down. */
export type Outcome = 'kept' | 'grace' | 'lowered';

export interface QuarterEnd {
  outcome: Outcome;
  /** The tier that was held when the quarter ended. */
  tierNo: number;
  /** Growth of the quarter. */
  earned: number;
  /** Growth that keeps the tier. */
  needed: number;
  /** The tier was reached in this quarter, which keeps it. */
  isNew: boolean;
  /** How the next quarter begins. */
  next: Held;
}

/**
 * Ends a quarter for one member. A tier is kept when it was reached in the quarter or the quarter's growth covers what
 * keeping it asks; missing that once gives one quarter of grace, missing it in grace lowers by exactly one step.
 */
export function endQuarter(tiers: TierStep[], held: Held, growth: number): QuarterEnd {
  const tierNo = tierAt(tiers, held, growth);
  const earned = growth - held.quarterGrowth;
  const needed = tiers.find((tier) => tier.tierNo === tierNo)?.retainGrowth ?? 0;
  const isNew = tierNo > held.floorTier;
  const isKept = isNew || needed === 0 || earned >= needed;
  const outcome = isKept ? 'kept' : held.inGrace ? 'lowered' : 'grace';
  const floorTier = outcome === 'lowered' ? tierNo - 1 : tierNo;
  const isLowered = (outcome === 'lowered' || held.isLowered) && floorTier < tierByGrowth(tiers, growth);
  const next = { floorTier, quarterGrowth: growth, isLowered, inGrace: outcome === 'grace' };
  return { outcome, tierNo, earned, needed, isNew, next };
}
