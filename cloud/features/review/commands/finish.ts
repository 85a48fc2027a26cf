import type { Output } from '@contract/actions';
import type { Call } from '../../../core/action';
import { requireCleanText } from '../../../core/clean-text';
import { Refusal } from '../../../core/refusal';
import { SCENE } from '../../../platform/content-check';
import { chosenIn, scoreOf } from '../../homework/rules/rubric';
import { lockReview, type LockedReview } from '../lock';
import type { ReviewGrant } from '../policy';
import { releaseReviews } from '../release';
import { markReviewed } from '../reviewed';
import { requireOpen, stillHolds } from './write';

type FinishCall = Call<'review.finish'>;

/**
 * Ends a review: every criterion has its level, one strength and one next step are written. It is released with the last
 * one that the submission waits for, or kept for a common release. Throws REVIEW.INCOMPLETE, REVIEW.SUPERSEDED when a
 * newer version is there, REVIEW.CLAIM_LOST when somebody else has it by now.
 */
export async function finishReview(call: FinishCall, { community }: ReviewGrant): Promise<Output<'review.finish'>> {
  const { database, input, now } = call;
  await requireCleanText(call, 'input.strength', `${input.strength}\n${input.nextStep}`, SCENE.comment);
  const review = await lockReview(database, community.communityId, input.reviewId);
  const score = requireFinishable(call, review);
  await database
    .updateTable('reviews')
    .set({
      status: 'finished',
      verdict: input.verdict,
      scores: JSON.stringify(chosenIn(review.rubric, input.scores)),
      score,
      strength: input.strength,
      next_step: input.nextStep,
      finished_at: now,
    })
    .where('community_id', '=', community.communityId)
    .where('review_id', '=', review.reviewId)
    .execute();
  if (await othersAreWriting(call, review)) return { status: 'finished' };
  await markReviewed(database, { communityId: community.communityId, submissionId: review.submissionId });
  if (review.releaseMode === 'together') return { status: 'finished' };
  await releaseReviews(database, community, [review.submissionId], now);
  return { status: 'released' };
}

function requireFinishable({ input, now }: FinishCall, review: LockedReview): number {
  if (review.newestVersion !== review.version) {
    throw new Refusal('REVIEW.SUPERSEDED', 'a newer version is there', { version: review.newestVersion });
  }
  requireOpen(review);
  if (!stillHolds(review, now)) throw new Refusal('REVIEW.CLAIM_LOST', 'somebody else has it by now');
  if (review.reviewerKind === 'peer' && input.verdict === 'return') {
    throw new Refusal('INPUT.INVALID', 'peers do not return work', { field: 'input.verdict' });
  }
  const scored = scoreOf(review.rubric, input.scores);
  if (scored.isComplete) return scored.score;
  const { key, label } = scored.missing;
  throw new Refusal('REVIEW.INCOMPLETE', 'a criterion has no level', { criterion: key, label });
}

/** Other peers whose word on this version is still to come. A coach's or captain's word needs no other. */
async function othersAreWriting({ database, input }: FinishCall, review: LockedReview): Promise<boolean> {
  if (review.reviewerKind !== 'peer') return false;
  const other = await database
    .selectFrom('reviews')
    .select('review_id')
    .where('community_id', '=', input.communityId)
    .where('submission_id', '=', review.submissionId)
    .where('version', '=', review.version)
    .where('reviewer_kind', '=', 'peer')
    .where('status', '=', 'open')
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}
