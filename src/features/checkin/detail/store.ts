import type { Comment, FeedRow } from '@contract/checkin';
import { createPagedStore } from '@/shared/store/paged';
import { createRemoteStore } from '@/shared/store/remote';
import { getCheckin, listComments } from '../api';

/** The check-in that is open. */
export const useDetail = createRemoteStore<FeedRow, string>({ load: getCheckin });

/** Its comments, newest first. */
export const useComments = createPagedStore<Comment, string>({
  load: listComments,
  rowKey: ({ commentId }) => commentId,
});
