import { Refusal } from '../../../core/refusal';
import type { RedemptionRow } from '../queries/redemption-rows';

/** Why a redemption that is no longer waiting cannot be acted on. */
export function alreadyDone({ status, fulfilledAt, endedAt }: RedemptionRow): Refusal {
  if (status === 'fulfilled') {
    const details = { fulfilledAt: fulfilledAt!.toISOString() };
    return new Refusal('PERK.ALREADY_FULFILLED', 'the redemption is fulfilled', details);
  }
  const details = { status, endedAt: endedAt!.toISOString() };
  return new Refusal('PERK.ALREADY_ENDED', 'the redemption has ended', details);
}
