import { Refusal } from '../../../core/refusal';
import type { RedemptionRow } from '../queries/redemption-rows';

/** What somebody wanted to do with a redemption. */
type Wanted = 'fulfil' | 'cancel' | 'return' | 'reveal';

/** Why a redemption that is no longer waiting cannot be acted on, with what it is and what was wanted, for the words. */
export function alreadyDone({ kind, status, fulfilledAt, endedAt }: RedemptionRow, wanted: Wanted): Refusal {
  if (status === 'fulfilled') {
    const details = { kind, wanted, fulfilledAt: fulfilledAt!.toISOString() };
    return new Refusal('PERK.ALREADY_FULFILLED', 'the redemption is fulfilled', details);
  }
  const details = { status, wanted, endedAt: endedAt!.toISOString() };
  return new Refusal('PERK.ALREADY_ENDED', 'the redemption has ended', details);
}
