import type { Call, MemberGrant } from '../../../core/action';
import { Refusal } from '../../../core/refusal';
import { releasePlaces } from '../../course/enrolment/release';

/**
 * Ends a membership: the places in courses go to those who wait, a role ends, history stays for a return.
 * Throws COMMUNITY.OWNER_CANNOT_LEAVE.
 */
export async function leaveCommunity(
  { database, now }: Call<'community.leave'>,
  { member, community }: MemberGrant,
): Promise<true> {
  if (member.role === 'owner') throw new Refusal('COMMUNITY.OWNER_CANNOT_LEAVE', 'hand the community over first');
  await database
    .updateTable('members')
    .set({ status: 'left', left_at: now, role: 'member' })
    .where('community_id', '=', community.communityId)
    .where('member_id', '=', member.memberId)
    .where('status', '=', 'active')
    .execute();
  await releasePlaces(database, { communityId: community.communityId, memberId: member.memberId }, now);
  return true;
}
