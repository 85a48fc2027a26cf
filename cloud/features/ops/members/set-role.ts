import type { Role } from '@contract/community';
import type { Call, MemberGrant } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { deliver } from '../../inbox/deliver';
import { lockTouchable, untouchable } from './touchable';
import { ROLE_NAMES, roleMessage } from './words';

/** Gives a member another role and tells them; operators are made by the owner only. Throws MEMBER.UNTOUCHABLE. */
export async function setRole({ database, input, now }: Call<'ops.setRole'>, grant: MemberGrant): Promise<Role> {
  const { communityId } = grant.community;
  const before = await lockTouchable(database, grant, input.memberId);
  if (input.role === 'operator' && grant.member.role !== 'owner') throw untouchable(before);
  if (input.role === before) return before;
  await database
    .updateTable('members')
    .set({ role: input.role })
    .where('community_id', '=', communityId)
    .where('member_id', '=', input.memberId)
    .execute();
  await deliver(database, communityId, [input.memberId], roleMessage(grant.community.name, input.role), now);
  const reason = `${ROLE_NAMES[before]} → ${ROLE_NAMES[input.role]}`;
  const subject = { subjectKind: 'member', subjectId: input.memberId };
  await writeAudit(database, grant, { action: 'member.role', ...subject, reason }, now);
  return input.role;
}
