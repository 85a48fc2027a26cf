import type { Input, Output } from '@contract/actions';
import type { Role } from '@contract/community';
import type { GivenRole, MemberCard } from '@contract/members';
import type { LedgerEntry, LedgerFilter } from '@contract/points';
import { call } from '@/platform/call';
import { createPagedStore } from '@/shared/store/paged';
import { createRemoteStore } from '@/shared/store/remote';

const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** Active members, by name and role. */
export const useMembers = createPagedStore<MemberCard, { communityId: string; search?: string; role?: Role }>({
  load: (question, cursor) => call('ops.listMembers', { ...question, ...from(cursor) }),
  rowKey: ({ person }) => person.memberId,
});

/** What is known of one member. */
export const useMemberFile = createRemoteStore<
  Output<'ops.getMember'>['member'],
  { communityId: string; memberId: string }
>({
  load: async (question) => {
    const answer = await call('ops.getMember', question);
    return answer.ok ? { ...answer, data: answer.data.member } : answer;
  },
});

/** Their ledger, newest first. */
export const useMemberLedger = createPagedStore<
  LedgerEntry,
  { communityId: string; memberId: string; filter: LedgerFilter }
>({
  load: (question, cursor) => call('points.listMemberEntries', { ...question, ...from(cursor) }),
  rowKey: ({ sequence }) => String(sequence),
});

export const grantPoints = (input: Input<'points.grant'>, requestId: string) =>
  call('points.grant', input, { requestId });

export const giveRole = (member: { communityId: string; memberId: string }, role: GivenRole, requestId: string) =>
  call('ops.setRole', { ...member, role }, { requestId });

export const removeMember = (input: Input<'ops.removeMember'>, requestId: string) =>
  call('ops.removeMember', input, { requestId });
