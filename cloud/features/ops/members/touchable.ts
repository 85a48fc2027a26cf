import type { Role } from '@contract/community';
import type { MemberGrant } from '../../../core/action';
import type { Database } from '../../../core/database';
import { found, Refusal } from '../../../core/refusal';

/**
 * Locks an active member on whom the caller may act: nobody acts on the owner or on themselves, and only the owner acts
 * on operators. Answers their role. Throws MEMBER.UNTOUCHABLE.
 */
export async function lockTouchable(
  database: Database,
  { member, community }: MemberGrant,
  memberId: string,
): Promise<Role> {
  const row = await database
    .selectFrom('members')
    .select('role')
    .where('community_id', '=', community.communityId)
    .where('member_id', '=', memberId)
    .where('status', '=', 'active')
    .forUpdate()
    .executeTakeFirst();
  const role = found(row, 'the member').role as Role;
  const isOutOfReach = role === 'owner' || (role === 'operator' && member.role !== 'owner');
  if (isOutOfReach || memberId === member.memberId) throw untouchable(role);
  return role;
}

/** What an operator may not do to a member of this role. */
export const untouchable = (role: Role) =>
  new Refusal('MEMBER.UNTOUCHABLE', 'this member is out of your reach', { role });
