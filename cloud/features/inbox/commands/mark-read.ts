import type { Call, MemberGrant } from '../../../core/action';
import { countUnread } from '../queries';

/** Marks the caller's messages as read, the named ones or all; others' ids change nothing. Answers what stays unread. */
export async function markRead(
  { database, input, now }: Call<'inbox.markRead'>,
  { member, community }: MemberGrant,
): Promise<number> {
  let update = database
    .updateTable('inbox_messages')
    .set({ read_at: now })
    .where('community_id', '=', community.communityId)
    .where('member_id', '=', member.memberId)
    .where('read_at', 'is', null);
  if (input.messageIds) update = update.where('message_id', 'in', [...input.messageIds, '']);
  await update.execute();
  return countUnread(database, community.communityId, member.memberId);
}
