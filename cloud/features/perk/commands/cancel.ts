import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../../core/action';
import { found, Refusal } from '../../../core/refusal';
import { localDateOf } from '../../../core/zone';
import { balanceOf } from '../../../ledger/account';
import { endRedemption } from '../end-redemption';
import { findRedemption, lockRedemption, type RedemptionRow } from '../queries/redemption-rows';
import { canCancel } from '../rules/terms';
import { alreadyDone } from './state';
import type { Redeemed } from './redeem';

/**
 * Gives back one's own redemption: the points return at once. Throws PERK.CODE_SEEN after its code was looked at,
 * PERK.ALREADY_FULFILLED and PERK.ALREADY_ENDED.
 */
export async function cancelRedemption(
  { database, input, now }: Call<'perk.cancel'>,
  { member, community }: MemberGrant,
): Promise<Redeemed> {
  const account = { communityId: community.communityId, memberId: member.memberId };
  const mine = sql`r.redemption_id = ${input.redemptionId} and r.member_id = ${member.memberId}`;
  const row = found(await lockRedemption(database, account.communityId, mine), 'the redemption');
  if (!canCancel(row)) throw refusalFor(row);
  const moment = { now, localDate: localDateOf(now, community.timeZone) };
  await endRedemption(database, { ...account, ...row }, { status: 'cancelled', reason: '' }, moment);
  const redemption = found(await findRedemption(database, account.communityId, mine), 'the redemption');
  return { redemption, points: (await balanceOf(database, account)).points };
}

function refusalFor(row: RedemptionRow): Refusal {
  if (row.kind === 'code' && row.revealedAt !== null) return new Refusal('PERK.CODE_SEEN', 'the code was looked at');
  return alreadyDone(row, 'cancel');
}
