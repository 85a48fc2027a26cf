import type { ErrorCode, ErrorDetails } from '@contract/errors';
import type { PerkObstacle, PerkStatus } from '@contract/perk';
import { Refusal } from '../../../core/refusal';

/** What decides about a perk, for everybody. */
export interface PerkTerms {
  status: PerkStatus;
  price: number;
  minTierNo: number | null;
  minTierName: string | null;
  perMemberLimit: number | null;
  opensAt: Date | null;
  closesAt: Date | null;
  stock: number | null;
  sold: number;
}

/** What decides about the one who asks. */
export interface Redeemer {
  points: number;
  tierNo: number;
  tierName: string;
  /** Redemptions of this perk that count: given back ones do not. */
  mine: number;
}

/** Pieces left; null = not limited. */
export const leftOf = ({ stock, sold }: Pick<PerkTerms, 'stock' | 'sold'>): number | null =>
  stock === null ? null : Math.max(0, stock - sold);

/**
 * Why this member cannot redeem this perk at this instant, or null. The shelf says it in advance and the redemption
 * decides by it, so both always agree. What concerns everybody comes first, what the member can change last.
 */
export function obstacleOf(perk: PerkTerms, redeemer: Redeemer, now: Date): PerkObstacle | null {
  const { opensAt, closesAt, perMemberLimit, minTierNo, price } = perk;
  if (perk.status !== 'on_sale') return { reason: 'off_sale' };
  if (closesAt && closesAt <= now) return { reason: 'closed', closedAt: closesAt.toISOString() };
  if (leftOf(perk) === 0) return { reason: 'sold_out' };
  if (opensAt && opensAt > now) return { reason: 'not_open', opensAt: opensAt.toISOString() };
  if (perMemberLimit !== null && redeemer.mine >= perMemberLimit) {
    return { reason: 'limit_reached', limit: perMemberLimit };
  }
  if (minTierNo !== null && redeemer.tierNo < minTierNo) {
    return { reason: 'tier_too_low', needs: perk.minTierName ?? '', has: redeemer.tierName };
  }
  if (redeemer.points < price) {
    return { reason: 'points_short', balance: redeemer.points, missing: price - redeemer.points };
  }
  return null;
}

const CODES = {
  off_sale: 'PERK.NOT_ON_SALE',
  not_open: 'PERK.NOT_ON_SALE',
  closed: 'PERK.NOT_ON_SALE',
  sold_out: 'PERK.SOLD_OUT',
  limit_reached: 'PERK.LIMIT_REACHED',
  tier_too_low: 'PERK.TIER_TOO_LOW',
  points_short: 'LEDGER.INSUFFICIENT',
} as const satisfies Record<PerkObstacle['reason'], ErrorCode>;

/** The obstacle as a refusal, with the facts for its words. */
export function refusalOf(obstacle: PerkObstacle, price: number): Refusal {
  const { reason, ...facts } = obstacle;
  const details: ErrorDetails = reason === 'points_short' ? { ...facts, price } : { ...facts };
  return new Refusal(CODES[reason], `the perk cannot be redeemed: ${reason}`, details);
}
