import type { Output } from '@contract/actions';
import type { InboxMessage } from '@contract/inbox';
import type { MessageRow, listMessages } from './queries';

export function presentMessage(row: MessageRow): InboxMessage {
  return {
    messageId: row.message_id,
    kind: row.kind as InboxMessage['kind'],
    title: row.title,
    body: row.body,
    link: row.link,
    createdAt: row.created_at.toISOString(),
    isRead: row.read_at !== null,
  };
}

export function presentMessages(page: Awaited<ReturnType<typeof listMessages>>): Output<'inbox.list'> {
  return { rows: page.rows.map(presentMessage), nextCursor: page.nextCursor, unread: page.unread };
}

export function presentUnread(unread: number): Output<'inbox.markRead'> {
  return { unread };
}
