import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { found } from '../../core/refusal';
import { hiddenReason } from './messages';

export interface Subject {
  communityId: string;
  subject: 'checkin' | 'comment';
  subjectId: string;
}

export interface Decision {
  decision: 'publish' | 'hide';
  reason: string;
}

/** Whose it is, and the check-in to which it leads. */
export interface Changed {
  authorId: string;
  checkinId: string;
}

/**
 * Shows what a case is about to others, or takes it out of their sight; points stay as they are. Throws
 * RESOURCE.NOT_FOUND when it was deleted.
 */
export function setVisible(database: Database, subject: Subject, decision: Decision): Promise<Changed> {
  return subject.subject === 'checkin'
    ? setCheckinVisible(database, subject, decision)
    : setCommentVisible(database, subject, decision);
}

/** An operator has seen the pictures too: those that were refused or waited come and go with the check-in. */
async function setCheckinVisible(
  database: Database,
  { communityId, subjectId }: Subject,
  { decision, reason }: Decision,
): Promise<Changed> {
  const isPublished = decision === 'publish';
  const row = await database
    .updateTable('checkins')
    .set({
      state: isPublished ? 'published' : 'fix_needed',
      state_reason: isPublished ? null : reason || hiddenReason({ subject: 'checkin' }),
    })
    .where('community_id', '=', communityId)
    .where('checkin_id', '=', subjectId)
    .where('deleted_at', 'is', null)
    .returning(['member_id', 'media_ids'])
    .executeTakeFirst();
  const { member_id: authorId, media_ids: mediaIds } = found(row, 'the check-in');
  if (mediaIds.length > 0) {
    await database
      .updateTable('media')
      .set({ state: isPublished ? 'passed' : 'rejected' })
      .where('community_id', '=', communityId)
      .where('media_id', 'in', mediaIds)
      .where('owner_id', '=', authorId)
      .where('state', 'in', isPublished ? ['checking', 'review', 'rejected'] : ['review'])
      .execute();
  }
  return { authorId, checkinId: subjectId };
}

/** The count under the check-in follows what others see. */
async function setCommentVisible(
  database: Database,
  { communityId, subjectId }: Subject,
  { decision }: Decision,
): Promise<Changed> {
  const before = await database
    .selectFrom('comments')
    .select(['member_id', 'checkin_id', 'state'])
    .where('community_id', '=', communityId)
    .where('comment_id', '=', subjectId)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  const { member_id: authorId, checkin_id: checkinId, state } = found(before, 'the comment');
  const wanted = decision === 'publish' ? 'published' : 'hidden';
  await database
    .updateTable('comments')
    .set({ state: wanted })
    .where('community_id', '=', communityId)
    .where('comment_id', '=', subjectId)
    .execute();
  const by = Number(wanted === 'published') - Number(state === 'published');
  if (by !== 0) {
    await database
      .updateTable('checkins')
      .set({ comment_count: sql`comment_count + ${by}::integer` })
      .where('community_id', '=', communityId)
      .where('checkin_id', '=', checkinId)
      .execute();
  }
  return { authorId, checkinId };
}
