import type { InboxMessage } from '@contract/inbox';
import type { Database } from '../../core/database';
import { timeOrderedId } from '../../core/ids';

export interface NewMessage extends Pick<InboxMessage, 'kind' | 'title' | 'body' | 'link'> {
  /** Whose name or words it tells; the message goes when they delete their account. */
  actorId?: string;
}

/** Rows of one statement; a statement holds 65,535 values. */
const AT_ONCE = 1_000;

/** Puts one message into each member's inbox, within the caller's transaction. */
export async function deliver(
  database: Database,
  communityId: string,
  memberIds: string[],
  { actorId, ...words }: NewMessage,
  now: Date,
): Promise<void> {
  if (memberIds.length === 0) return;
  const rows = memberIds.map((memberId) => ({
    community_id: communityId,
    member_id: memberId,
    message_id: timeOrderedId(now),
    created_at: now,
    actor_id: actorId ?? null,
    ...words,
  }));
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const some = rows.slice(start, start + AT_ONCE);
    await database.insertInto('inbox_messages').values(some).execute();
  }
}
