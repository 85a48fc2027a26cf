import type { Input } from '@contract/actions';
import type { GroupingPerson } from '@contract/grouping';
import { call } from '@/platform/call';
import { createPagedStore } from '@/shared/store/paged';
import { createRemoteStore } from '@/shared/store/remote';

export interface GroupingQuestion {
  communityId: string;
  courseId: string;
}

/** How a course is, or would be, grouped. */
export const useGrouping = createRemoteStore({
  keepAs: 'grouping',
  load: (question: GroupingQuestion) => call('grouping.getDraft', question),
});

/** The people of the team that is opened; null stands for those without a team. */
export const useTeamPeople = createPagedStore<GroupingPerson, GroupingQuestion & { teamId: string | null }>({
  load: (question, cursor) => call('grouping.listPeople', { ...question, ...(cursor !== undefined && { cursor }) }),
  rowKey: ({ person }) => person.memberId,
});

export const propose = (input: Input<'grouping.propose'>, requestId: string) =>
  call('grouping.propose', input, { requestId });

export const publish = (input: Input<'grouping.publish'>, requestId: string) =>
  call('grouping.publish', input, { requestId });

export const movePerson = (input: Input<'grouping.movePerson'>, requestId: string) =>
  call('grouping.movePerson', input, { requestId });

export const moveMember = (input: Input<'grouping.moveMember'>, requestId: string) =>
  call('grouping.moveMember', input, { requestId });

export const setCaptain = (input: Input<'grouping.setCaptain'>, requestId: string) =>
  call('grouping.setCaptain', input, { requestId });

export const renameTeam = (input: Input<'grouping.renameTeam'>, requestId: string) =>
  call('grouping.renameTeam', input, { requestId });

export const placeLate = (input: Input<'grouping.placeLate'>, requestId: string) =>
  call('grouping.placeLate', input, { requestId });
