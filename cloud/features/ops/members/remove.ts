import type { Call, MemberGrant } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { requireCleanText } from '../../../core/clean-text';
import { SCENE } from '../../../platform/content-check';
import { releasePlaces } from '../../course/enrolment/release';
import { lockTouchable } from './touchable';

/**
 * Takes a member out of the community: their places in courses go to those who wait, a role ends, what they wrote and earned stays.
 * They read the reason on the join page. Throws MEMBER.UNTOUCHABLE, CONTENT.REJECTED for the reason.
 */
export async function removeMember(call: Call<'ops.removeMember'>, grant: MemberGrant): Promise<true> {
  const { database, input, now } = call;
  const { communityId } = grant.community;
  await lockTouchable(database, grant, input.memberId);
  await requireCleanText(call, 'input.reason', input.reason, SCENE.socialLog);
  await database
    .updateTable('members')
    .set({ status: 'removed', removed_reason: input.reason, left_at: now, role: 'member' })
    .where('community_id', '=', communityId)
    .where('member_id', '=', input.memberId)
    .execute();
  await releasePlaces(database, { communityId, memberId: input.memberId }, now);
  const subject = { subjectKind: 'member', subjectId: input.memberId };
  await writeAudit(database, grant, { action: 'member.removed', ...subject, reason: input.reason }, now);
  return true;
}
