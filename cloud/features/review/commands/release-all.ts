import type { Output } from '@contract/actions';
import type { Call, MemberGrant } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { releaseReviews } from '../release';

/** Everything finished in an assignment reaches its authors in one transaction; a repeat finds nothing left. */
export async function releaseAll(
  { database, input, now }: Call<'review.releaseAll'>,
  grant: MemberGrant,
): Promise<Output<'review.releaseAll'>> {
  const { communityId } = grant.community;
  const reviewed = await database
    .selectFrom('submissions')
    .select('submission_id')
    .where('community_id', '=', communityId)
    .where('assignment_id', '=', input.assignmentId)
    .where('status', '=', 'reviewed')
    .orderBy('submission_id')
    .forUpdate()
    .execute();
  const submissionIds = reviewed.map(({ submission_id }) => submission_id);
  const released = await releaseReviews(database, grant.community, submissionIds, now);
  if (released > 0) {
    const subject = { subjectKind: 'assignment', subjectId: input.assignmentId, reason: '' };
    await writeAudit(database, grant, { action: 'reviews.released', ...subject }, now);
  }
  return { released };
}
