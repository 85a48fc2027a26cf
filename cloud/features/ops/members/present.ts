import type { Output } from '@contract/actions';
import type { Role } from '@contract/community';
import type { Call } from '../../../core/action';
import { presentPerson } from '../../../core/person';
import type { MemberFileFacts, MemberPage } from './queries';

export function presentMembers(
  { rows, nextCursor, balances, counts }: MemberPage,
  { services }: Pick<Call, 'services'>,
): Output<'ops.listMembers'> {
  return {
    rows: rows.map(({ member_id: memberId, nickname, avatar_key: avatarKey, role, joined_at: joinedAt }) => ({
      person: presentPerson({ memberId, nickname, avatarKey, role: role as Role }, services.storage),
      joinedAt: joinedAt.toISOString(),
      ...(balances.get(memberId) ?? { points: 0, growth: 0 }),
    })),
    nextCursor,
    counts,
  };
}

export function presentFile(
  { memberId, nickname, avatarKey, role, balance, ...facts }: MemberFileFacts,
  { services }: Pick<Call, 'services'>,
): Output<'ops.getMember'> {
  return {
    member: {
      ...facts,
      ...balance,
      person: presentPerson({ memberId, nickname, avatarKey, role }, services.storage),
      joinedAt: facts.joinedAt.toISOString(),
      leftAt: facts.leftAt?.toISOString() ?? null,
    },
  };
}

export function presentRole(role: Role): Output<'ops.setRole'> {
  return { role };
}

export function presentRemoved(removed: true): Output<'ops.removeMember'> {
  return { removed };
}
