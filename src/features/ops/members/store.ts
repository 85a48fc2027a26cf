import { create } from 'zustand';
import type { Input, Output } from '@contract/actions';
import type { Role } from '@contract/community';
import type { GivenRole, MemberCard } from '@contract/members';
import type { LedgerEntry, LedgerFilter } from '@contract/points';
import { call } from '@/platform/call';
import { createPagedStore } from '@/shared/store/paged';
import { createRemoteStore } from '@/shared/store/remote';
import { onReset } from '@/shared/store/reset';

const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

interface MemberQuestion {
  communityId: string;
  search?: string;
  role?: Role;
}

/** How many of each role are called so, as the newest answer said; null before the first. */
export const useMemberCounts = create<{ counts: Record<Role, number> | null }>(() => ({ counts: null }));
onReset(() => useMemberCounts.setState({ counts: null }));

/** Active members, by name and role. */
export const useMembers = createPagedStore<MemberCard, MemberQuestion, Output<'ops.listMembers'>>({
  load: (question, cursor) => call('ops.listMembers', { ...question, ...from(cursor) }),
  rowKey: ({ person }) => person.memberId,
  onAnswer: ({ counts }) => useMemberCounts.setState({ counts }),
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
