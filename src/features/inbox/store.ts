import type { Output } from '@contract/actions';
import type { InboxMessage } from '@contract/inbox';
import { newRequestId } from '@/platform/call';
import { setUnread } from '@/session';
import { createPagedStore } from '@/shared/store/paged';
import { fetchMessages, sendRead } from './api';

/** My messages, newest first. Each answer brings the number unread, which the whole app shows. */
export const useInbox = createPagedStore<InboxMessage, string, Output<'inbox.list'>>({
  keepAs: 'inbox',
  load: fetchMessages,
  rowKey: (message) => message.messageId,
  onAnswer: ({ unread }) => setUnread(unread),
});

/**
 * Marks one message as read at once; what the server says counts in the end. A failure only leaves it unread there:
 * nothing to tell anybody.
 */
export async function readMessage(communityId: string, messageId: string): Promise<void> {
  useInbox.getState().patchRow(messageId, (row) => ({ ...row, isRead: true }));
  const answer = await sendRead(communityId, newRequestId(), [messageId]);
  if (answer.ok) setUnread(answer.data.unread);
}

/** Shows every loaded message as read. */
export function showAllRead(): void {
  const { rows, patchRow } = useInbox.getState();
  for (const row of rows) patchRow(row.messageId, (message) => ({ ...message, isRead: true }));
}
