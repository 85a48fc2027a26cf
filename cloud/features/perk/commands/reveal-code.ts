import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../../core/action';
import { found } from '../../../core/refusal';
import { lockRedemption } from '../queries/redemption-rows';
import { alreadyDone } from './state';

/**
 * Notes that its owner has asked to see the code; the voucher tells it from now on. A repeat keeps the first time.
 * Throws PERK.ALREADY_ENDED when it was given back before.
 */
export async function revealCode(
  { database, input, now }: Call<'perk.revealCode'>,
  { member, community }: MemberGrant,
): Promise<Date> {
  const { communityId } = community;
  const mine = sql`r.redemption_id = ${input.redemptionId} and r.member_id = ${member.memberId} and r.kind = 'code'`;
  const row = found(await lockRedemption(database, communityId, mine), 'the code');
  if (row.status !== 'fulfilled') throw alreadyDone(row, 'reveal');
  if (row.revealedAt !== null) return row.revealedAt;
  await database
    .updateTable('redemptions')
    .set({ revealed_at: now })
    .where('community_id', '=', communityId)
    .where('redemption_id', '=', row.redemptionId)
    .execute();
  return now;
}
