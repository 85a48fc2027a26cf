/** What the rules need of a tier. */
export interface TierStep {
  tierNo: number;
  /** Growth at which it begins. */
  growth: number;
  /** Growth to earn in a quarter to keep it; 0 = it is never lost. */
  retainGrowth: number;
}

/** What growth alone does not tell about a member. */
export interface Held {
  /** Held when the quarter began: not lost before it ends. */
  floorTier: number;
  /** Growth when the quarter began. */
  quarterGrowth: number;
  /** Below what growth alone would give, until it is earned anew. */
  isLowered: boolean;
  /** The quarter before missed what keeps the tier. */
  inGrace: boolean;
}

/** Somebody for whom no quarter has been settled yet. */
export const NEWCOMER: Held = { floorTier: 1, quarterGrowth: 0, isLowered: false, inGrace: false };

/** Which tier growth alone gives; 1 in a community without tiers. */
export function tierByGrowth(tiers: TierStep[], growth: number): number {
  return tiers.findLast((tier) => tier.growth <= growth)?.tierNo ?? 1;
}

/** Growth that a lowered member has to earn within the quarter to stand at `tierNo` again: what keeps each tier on the way. */
export function returnGrowth(tiers: TierStep[], floorTier: number, tierNo: number): number {
  return tiers
    .filter((tier) => tier.tierNo > floorTier && tier.tierNo <= tierNo)
    .reduce((sum, tier) => sum + tier.retainGrowth, 0);
}

/**
 * The tier a member stands at, whatever the day: at least the one held when the quarter began, and above it whatever
 * growth reaches, at once. Who was lowered rises by growth again where growth crosses a threshold in this quarter, or
 * by earning in it what keeps each tier on the way. `tierStandingSql` says the same to the database.
 */
export function tierAt(tiers: TierStep[], held: Held, growth: number): number {
  const earned = growth - held.quarterGrowth;
  const isReached = (tier: TierStep) =>
    tier.growth <= growth &&
    (!held.isLowered || tier.growth > held.quarterGrowth || returnGrowth(tiers, held.floorTier, tier.tierNo) <= earned);
  return tiers.findLast((tier) => tier.tierNo <= held.floorTier || isReached(tier))?.tierNo ?? 1;
}

export interface Gap {
  tierNo: number;
  /** `growth`: reach the threshold; `return`: earn anew what was lost, within one quarter. */
  way: 'growth' | 'return';
  remaining: number;
}

/** What separates from the next tier; null at the highest. */
export function gapToNext(tiers: TierStep[], held: Held, growth: number): Gap | null {
  const next = tiers.find((tier) => tier.tierNo === tierAt(tiers, held, growth) + 1);
  if (!next) return null;
  if (next.growth > growth) return { tierNo: next.tierNo, way: 'growth', remaining: next.growth - growth };
  const needed = returnGrowth(tiers, held.floorTier, next.tierNo);
  return { tierNo: next.tierNo, way: 'return', remaining: needed - (growth - held.quarterGrowth) };
}
