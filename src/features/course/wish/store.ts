import type { Input } from '@contract/actions';
import type { Person } from '@contract/community';
import { call } from '@/platform/call';
import { createPagedStore } from '@/shared/store/paged';
import { createRemoteStore } from '@/shared/store/remote';
import type { CourseQuestion } from '../store';

/** Whom I asked to be with in a course, before its teams are made. */
export const useWish = createRemoteStore({
  keepAs: 'grouping-wish',
  load: (question: CourseQuestion) => call('grouping.getWish', question),
});

/** The others of the course whose nickname holds what was typed. */
export const usePeers = createPagedStore<Person, CourseQuestion & { nickname: string }>({
  load: (question, cursor) => call('grouping.searchPeers', { ...question, ...(cursor !== undefined && { cursor }) }),
  rowKey: ({ memberId }) => memberId,
});

export const setWish = (input: Input<'grouping.setWish'>, requestId: string) =>
  call('grouping.setWish', input, { requestId });
