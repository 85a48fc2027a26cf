import { sql } from 'kysely';
import type { Database } from '../../../core/database';
import type { Services } from '../../../core/services';
import type { CommentAuthor, CommentedCheckin } from '../../../features/checkin/social/messages';
import { tellOfComment } from '../../../features/checkin/social/tell-of-comment';
import { deliver, type NewMessage } from '../../../features/inbox/deliver';
import { isOverdue, openCheckCase, type Judgement } from '../../../features/media/judge-checkin';
import { SCENE } from '../../../platform/content-check';
import { verdictInTime } from '../../../platform/content-check/verdict-in-time';

interface PendingComment {
  communityId: string;
  commentId: string;
  repliedId: string | null;
  author: CommentAuthor;
  checkin: CommentedCheckin;
  openid: string | null;
  text: string;
  createdAt: Date;
}

/**
 * Decides about one comment that only its author can see: publishes and counts it and tells of it, hides it and says
 * so, or asks the safety desk. Outcomes are written only while the comment is still undecided.
 */
export async function judgeComment(
  database: Database,
  { contentCheck }: Pick<Services, 'contentCheck'>,
  key: { communityId: string; commentId: string },
  now: Date,
): Promise<Judgement> {
  const pending = await findPending(database, key);
  if (!pending) return 'settled';
  const { openid, text } = pending;
  const verdict = openid === null ? null : await verdictInTime(contentCheck, text, SCENE.comment, openid);
  if (verdict === 'pass') return publish(database, pending, now);
  if (verdict === 'risky') return hide(database, pending, now);
  if (verdict === null && !isOverdue(pending.createdAt, now)) return 'unanswered';
  const reason = verdict === null ? '自动检查一直没有结果，需要人工确认' : '文字需要人工确认';
  await openCheckCase(database, { ...key, subject: 'comment', subjectId: key.commentId }, reason, now);
  return 'case_opened';
}

async function findPending(
  database: Database,
  { communityId, commentId }: { communityId: string; commentId: string },
): Promise<PendingComment | null> {
  const result = await sql<PendingComment>`
    select c.community_id as "communityId", c.comment_id as "commentId", c.reply_to_member_id as "repliedId",
      json_build_object('memberId', m.member_id, 'nickname', m.nickname) as author,
      json_build_object('checkinId', k.checkin_id, 'localDate', k.local_date, 'authorId', k.member_id) as checkin,
      p.openid, c.text, c.created_at as "createdAt"
    from comments c
    join checkins k on k.community_id = c.community_id and k.checkin_id = c.checkin_id
    join members m on m.community_id = c.community_id and m.member_id = c.member_id
    join people p on p.person_id = m.person_id
    where c.community_id = ${communityId} and c.comment_id = ${commentId}
      and c.deleted_at is null and c.state = 'self_visible'`.execute(database);
  return result.rows[0] ?? null;
}

async function moveOn(database: Database, { communityId, commentId }: PendingComment, state: 'published' | 'hidden') {
  const moved = await database
    .updateTable('comments')
    .set({ state })
    .where('community_id', '=', communityId)
    .where('comment_id', '=', commentId)
    .where('state', '=', 'self_visible')
    .where('deleted_at', 'is', null)
    .returning('comment_id')
    .executeTakeFirst();
  return moved !== undefined;
}

async function publish(database: Database, pending: PendingComment, now: Date): Promise<Judgement> {
  return database.transaction().execute(async (tx) => {
    if (!(await moveOn(tx, pending, 'published'))) return 'settled';
    await tx
      .updateTable('checkins')
      .set({ comment_count: sql`comment_count + 1` })
      .where('community_id', '=', pending.communityId)
      .where('checkin_id', '=', pending.checkin.checkinId)
      .execute();
    await tellOfComment(tx, pending, now);
    return 'published';
  });
}

async function hide(database: Database, pending: PendingComment, now: Date): Promise<Judgement> {
  return database.transaction().execute(async (tx) => {
    if (!(await moveOn(tx, pending, 'hidden'))) return 'settled';
    const message: NewMessage = {
      kind: 'content',
      title: '有一条评论没有通过内容检查',
      body: '它只有你能看到。换个说法再发一次吧。',
      link: `features/checkin/pages/detail/index?checkinId=${pending.checkin.checkinId}`,
    };
    await deliver(tx, pending.communityId, [pending.author.memberId], message, now);
    return 'fix_needed';
  });
}
