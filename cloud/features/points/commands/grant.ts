import type { Call, MemberGrant } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { requireCleanText } from '../../../core/clean-text';
import { found, Refusal } from '../../../core/refusal';
import { localDateOf } from '../../../core/zone';
import { balanceOf } from '../../../ledger/account';
import { grantByHand } from '../../../ledger/grant';
import { SCENE } from '../../../platform/content-check';
import { deliver } from '../../inbox/deliver';
import { grantMessage } from '../messages';

type GrantCall = Call<'points.grant'>;

/**
 * Gives points and growth to an active member by hand, or takes points, with a reason that they read; audited.
 * Throws LEDGER.INSUFFICIENT when more is to be taken than there is, CONTENT.REJECTED for the reason.
 */
export async function grantPoints(call: GrantCall, grant: MemberGrant): Promise<{ points: number; growth: number }> {
  const { database, input, now } = call;
  const { communityId, timeZone } = grant.community;
  if (input.points === 0 && input.growth === 0) {
    throw new Refusal('INPUT.INVALID', 'nothing would move', { field: 'input.points' });
  }
  await requireMember(call, communityId);
  await requireCleanText(call, 'input.reason', input.reason, SCENE.socialLog);
  const account = { communityId, memberId: input.memberId };
  const actorId = grant.member.memberId;
  await grantByHand(database, account, { ...input, actorId }, { now, localDate: localDateOf(now, timeZone) });
  await deliver(database, communityId, [input.memberId], { ...grantMessage(input), actorId }, now);
  const entry = { action: 'points.grant', subjectKind: 'member', subjectId: input.memberId, reason: wordsOf(input) };
  await writeAudit(database, grant, entry, now);
  return balanceOf(database, account);
}

async function requireMember({ database, input }: GrantCall, communityId: string): Promise<void> {
  const row = await database
    .selectFrom('members')
    .select('member_id')
    .where('community_id', '=', communityId)
    .where('member_id', '=', input.memberId)
    .where('status', '=', 'active')
    .executeTakeFirst();
  found(row, 'the member');
}

/** For the audit log: `积分 +20，成长值 +5：帮大家整理了书单`. */
function wordsOf({ points, growth, reason }: GrantCall['input']): string {
  const moved = [
    ...(points === 0 ? [] : [`积分 ${points > 0 ? '+' : ''}${points}`]),
    ...(growth === 0 ? [] : [`成长值 +${growth}`]),
  ];
  return `${moved.join('，')}：${reason}`;
}
