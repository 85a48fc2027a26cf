import { LIMITS } from '@contract/limits';
import type { Call, MemberGrant } from '../../../core/action';
import type { Database } from '../../../core/database';
import { pageOf } from '../../../core/paging';
import { found } from '../../../core/refusal';
import { feedPage, feedRecord, type FeedPage, type FeedRecord } from '../feed';
import type { CheckinGrant } from './policy';
import { viewerOf } from './visible';

/** One page of the feed that the caller asks for. */
export function listFeed({ database, input, now }: Call<'checkin.listFeed'>, grant: MemberGrant): Promise<FeedPage> {
  const { scope, courseId, cursor } = input;
  return feedPage(database, { ...grant, scope, courseId, cursor, now });
}

/** One check-in as the caller sees it. */
export async function getCheckin(
  { database, input, now }: Call<'checkin.get'>,
  grant: MemberGrant,
): Promise<FeedRecord> {
  const { rows } = await feedRecord(viewerOf(grant, now), input.checkinId).execute(database);
  return found(rows[0], 'the check-in').record;
}

/** The comments of a check-in with their authors, newest first: published ones, and the reader's own in every state. */
function commentsOf(database: Database, { checkin, community, member }: CheckinGrant) {
  return database
    .selectFrom('comments as c')
    .innerJoin('members as author', (join) =>
      join.onRef('author.community_id', '=', 'c.community_id').onRef('author.member_id', '=', 'c.member_id'),
    )
    .leftJoin('members as replied', (join) =>
      join.onRef('replied.community_id', '=', 'c.community_id').onRef('replied.member_id', '=', 'c.reply_to_member_id'),
    )
    .select(['c.comment_id', 'c.member_id', 'c.text', 'c.created_at'])
    .select(['author.nickname', 'author.avatar_key', 'author.role', 'replied.nickname as reply_to'])
    .where('c.community_id', '=', community.communityId)
    .where('c.checkin_id', '=', checkin.checkinId)
    .where('c.deleted_at', 'is', null)
    .where((where) =>
      where.or([
        where('c.state', '=', 'published'),
        where.and([where('c.state', '=', 'self_visible'), where('c.member_id', '=', member.memberId)]),
      ]),
    );
}

/** One page of comments, newest first. */
export async function listComments({ database, input }: Call<'checkin.listComments'>, grant: CheckinGrant) {
  let query = commentsOf(database, grant);
  if (input.cursor) query = query.where('c.comment_id', '<', input.cursor);
  const rows = await query
    .orderBy('c.comment_id', 'desc')
    .limit(LIMITS.commentRows + 1)
    .execute();
  return pageOf(rows, LIMITS.commentRows, (row) => row.comment_id);
}
export type CommentRow = Awaited<ReturnType<typeof listComments>>['rows'][number];

/** One comment that the caller may answer; RESOURCE.NOT_FOUND when it is not under this check-in or not visible. */
export async function findComment(database: Database, grant: CheckinGrant, commentId: string): Promise<CommentRow> {
  const row = await commentsOf(database, grant).where('c.comment_id', '=', commentId).executeTakeFirst();
  return found(row, 'the comment');
}
