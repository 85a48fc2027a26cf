import type { Output } from '@contract/actions';
import type { Call } from '../../../../core/action';
import { writeAudit } from '../../../../core/audit';
import { found } from '../../../../core/refusal';
import { localDateOf } from '../../../../core/zone';
import { reverse } from '../../../../ledger/reverse';
import { settleCase } from '../cases';
import type { CommentGrant } from '../policy';
import { countComment } from './add-comment';

/** Deletes a comment and takes its points back; what staff delete of others is written down in the audit log. */
export async function deleteComment(
  { database, now }: Call<'checkin.deleteComment'>,
  { member, community, comment }: CommentGrant,
): Promise<Output<'checkin.deleteComment'>> {
  const { communityId, timeZone } = community;
  const { commentId, authorId, checkinId } = comment;
  const deleted = await database
    .updateTable('comments')
    .set({ deleted_at: now })
    .where('community_id', '=', communityId)
    .where('comment_id', '=', commentId)
    .where('deleted_at', 'is', null)
    .returning('state')
    .executeTakeFirst();
  if (found(deleted, 'the comment').state === 'published') await countComment(database, communityId, checkinId, -1);
  await settleCase(database, { communityId, subject: 'comment', subjectId: commentId }, member.memberId, now);
  const moment = { now, localDate: localDateOf(now, timeZone) };
  await reverse(database, { communityId, memberId: authorId }, { kind: 'comment', id: commentId }, moment);
  if (authorId !== member.memberId) {
    const entry = { action: 'checkin.deleteComment', subjectKind: 'comment', subjectId: commentId, reason: '' };
    await writeAudit(database, { member, community }, entry, now);
  }
  return { deleted: true };
}
