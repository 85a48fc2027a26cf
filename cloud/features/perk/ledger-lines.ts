import type { Line } from '../../ledger/post';

/** How the ledger names what a redemption moves. */
export const REDEMPTION_SOURCE = 'redemption';

/** The line that pays for a redemption. Given back by a reversal of the same source. */
export const spendingOf = (redemptionId: string, price: number): Line => ({
  kind: 'spend',
  reason: 'redeem',
  source: { kind: REDEMPTION_SOURCE, id: redemptionId },
  points: -price,
  growth: 0,
  ruleVersion: null,
  dailyLimit: null,
});
