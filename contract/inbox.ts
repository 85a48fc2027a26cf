import * as z from 'zod';
import { LIMITS } from './limits';
import { cursor, id, inCommunity, instant, page, read, write } from './schema';

export const inboxKind = z.enum([
  'announcement',
  'welcome',
  'comment',
  'featured',
  'content',
  'course',
  'points',
  'perk',
  'application',
  'homework',
]);

export const inboxMessage = z.object({
  messageId: id,
  kind: inboxKind,
  title: z.string(),
  body: z.string(),
  /** Page of the mini program to open, with its query and without a leading slash; null = nothing to open. */
  link: z.string().nullable(),
  createdAt: instant,
  isRead: z.boolean(),
});
export type InboxMessage = z.infer<typeof inboxMessage>;

export const inboxActions = {
  'inbox.list': read(inCommunity({ cursor: cursor.optional() }), page(inboxMessage).extend({ unread: z.number() })),
  /** Without ids: everything. */
  'inbox.markRead': write(
    inCommunity({ messageIds: z.array(id).max(LIMITS.inboxRows).optional() }),
    z.object({ unread: z.number() }),
    60,
  ),
};
