import type { Database } from '../../core/database';

/**
 * Every review that a submission waited for is finished: nobody holds it any more, and what others had begun about it ends
 * unseen, so that none of it can change what was decided. The caller has locked the submission.
 */
export async function markReviewed(
  database: Database,
  { communityId, submissionId }: { communityId: string; submissionId: string },
): Promise<void> {
  await database
    .updateTable('submissions')
    .set({ status: 'reviewed', claimed_by: null, claimed_until: null })
    .where('community_id', '=', communityId)
    .where('submission_id', '=', submissionId)
    .execute();
  await database
    .updateTable('reviews')
    .set({ status: 'lapsed' })
    .where('community_id', '=', communityId)
    .where('submission_id', '=', submissionId)
    .where('status', '=', 'open')
    .execute();
}
