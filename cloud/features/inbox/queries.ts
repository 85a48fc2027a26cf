import { LIMITS } from '@contract/limits';
import type { Call, MemberGrant } from '../../core/action';
import type { Database } from '../../core/database';
import { pageOf } from '../../core/paging';

/** How many messages of a member are unread. */
export async function countUnread(database: Database, communityId: string, memberId: string): Promise<number> {
  const row = await database
    .selectFrom('inbox_messages')
    .select((table) => table.fn.countAll<number>().as('unread'))
    .where('community_id', '=', communityId)
    .where('member_id', '=', memberId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.unread;
}

/** One page of the caller's messages, newest first, with the number unread. */
export async function listMessages({ database, input }: Call<'inbox.list'>, { member, community }: MemberGrant) {
  let query = database
    .selectFrom('inbox_messages')
    .select(['message_id', 'kind', 'title', 'body', 'link', 'created_at', 'read_at'])
    .where('community_id', '=', community.communityId)
    .where('member_id', '=', member.memberId);
  if (input.cursor) query = query.where('message_id', '<', input.cursor);
  const rows = await query
    .orderBy('message_id', 'desc')
    .limit(LIMITS.inboxRows + 1)
    .execute();
  const unread = await countUnread(database, community.communityId, member.memberId);
  return { ...pageOf(rows, LIMITS.inboxRows, (row) => row.message_id), unread };
}
export type MessageRow = Awaited<ReturnType<typeof listMessages>>['rows'][number];
