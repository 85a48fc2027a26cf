import type { Award } from '@contract/checkin';
import { sql } from 'kysely';
import type { Call } from '../../../../core/action';
import type { Database } from '../../../../core/database';
import { timeOrderedId } from '../../../../core/ids';
import { Refusal } from '../../../../core/refusal';
import { localDateOf } from '../../../../core/zone';
import { currentRules, earningLines } from '../../../../ledger/earning-rules';
import { post } from '../../../../ledger/post';
import { SCENE } from '../../../../platform/content-check';
import { verdictInTime } from '../../../../platform/content-check/verdict-in-time';
import { completeStep } from '../../../community/steps';
import type { CheckinGrant } from '../policy';
import { findComment, type CommentRow } from '../queries';
import { tellOfComment } from '../tell-of-comment';

export interface AddedComment {
  comment: CommentRow;
  awards: Award[];
}

/**
 * Adds a comment, which earns points under somebody else's check-in and tells its author and the one replied to.
 * While the checker is away the comment stays with its author. Throws CONTENT.REJECTED for words that do not pass.
 */
export async function addComment(call: Call<'checkin.addComment'>, grant: CheckinGrant): Promise<AddedComment> {
  const { database, input, now } = call;
  const { member, community, checkin } = grant;
  const state = await stateOf(call);
  const replied = input.replyToCommentId ? await findComment(database, grant, input.replyToCommentId) : null;
  const row = {
    community_id: community.communityId,
    comment_id: timeOrderedId(now),
    checkin_id: checkin.checkinId,
    member_id: member.memberId,
    reply_to_member_id: replied?.member_id ?? null,
    text: input.text,
    state,
    created_at: now,
  };
  await database.insertInto('comments').values(row).execute();
  if (state === 'published') {
    await countComment(database, community.communityId, checkin.checkinId, 1);
    const repliedId = replied?.member_id ?? null;
    const { communityId } = community;
    await tellOfComment(database, { communityId, checkin, author: member, repliedId, text: input.text }, now);
  }
  const awards = checkin.authorId === member.memberId ? [] : await earn(call, grant, row.comment_id);
  const { nickname, avatarKey, role } = member;
  const comment = { ...row, nickname, avatar_key: avatarKey, role, reply_to: replied?.nickname ?? null };
  return { comment, awards };
}

async function stateOf({ services, caller, input }: Call<'checkin.addComment'>): Promise<'published' | 'self_visible'> {
  const verdict = await verdictInTime(services.contentCheck, input.text, SCENE.comment, caller.openid);
  if (verdict === null) return 'self_visible';
  if (verdict === 'pass') return 'published';
  throw new Refusal('CONTENT.REJECTED', 'the comment did not pass the content check', { field: 'input.text' });
}

/** Counts what everybody sees: published comments that are not deleted. */
export async function countComment(database: Database, communityId: string, checkinId: string, by: 1 | -1) {
  await database
    .updateTable('checkins')
    .set({ comment_count: sql`comment_count + ${by}` })
    .where('community_id', '=', communityId)
    .where('checkin_id', '=', checkinId)
    .execute();
}

async function earn({ database, now }: Call, { member, community }: CheckinGrant, commentId: string) {
  const { communityId, timeZone } = community;
  const { memberId } = member;
  const source = { kind: 'comment', id: commentId };
  const lines = earningLines(await currentRules(database, communityId), [{ event: 'comment', source }]);
  const awards = await post(database, { communityId, memberId }, lines, {
    now,
    localDate: localDateOf(now, timeZone),
  });
  return [...awards, ...(await completeStep(database, community, memberId, 'greet', now))];
}
