import type { Input } from '@contract/actions';
import type { Result } from '@/platform/call';
import { redeemPerk } from './api';

/**
 * Redeems, and tells the redemption that came of it. Null when an attempt before had gone through without its answer
 * arriving, and the address or the price is another one by now: that one counts, there is no second.
 */
export async function redeemOnce(
  input: Input<'perk.redeem'>,
  requestId: string,
): Promise<Result<{ redemptionId: string | null }>> {
  const answer = await redeemPerk(input, requestId);
  if (answer.ok) return { ok: true, data: { redemptionId: answer.data.redemption.redemptionId } };
  return answer.error.code === 'REQUEST.REUSED' ? { ok: true, data: { redemptionId: null } } : answer;
}
