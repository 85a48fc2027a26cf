import type { Output } from '@contract/actions';
import { LIMITS } from '@contract/limits';
import type { Call } from '../../../core/action';
import type { Database } from '../../../core/database';
import { Refusal } from '../../../core/refusal';
import { lockReview, type LockedReview } from '../lock';
import type { ReviewGrant } from '../policy';

const CLAIM_MILLISECONDS = LIMITS.claimMinutes * 60_000;

/** True while nobody else holds the submission: a claim that ran out is still good until somebody takes it. */
export function stillHolds({ reviewerKind, reviewerId, claimedBy, claimedUntil }: LockedReview, now: Date): boolean {
  if (reviewerKind === 'peer') return true;
  return claimedBy === reviewerId || claimedUntil === null || claimedUntil.getTime() <= now.getTime();
}

/** Throws REVIEW.STATE_CHANGED unless the review is being written. */
export function requireOpen({ status }: LockedReview): void {
  if (status !== 'open') throw new Refusal('REVIEW.STATE_CHANGED', 'it is not being written', { status });
}

/**
 * Keeps what is written so far and prolongs the claim; a claim that ran out is taken again if it is free. When somebody
 * else has it by now the words are kept all the same, and `until` is null.
 */
export async function saveReviewDraft(
  { database, input, now }: Call<'review.saveDraft'>,
  { community }: ReviewGrant,
): Promise<Output<'review.saveDraft'>> {
  const { communityId } = community;
  const review = await lockReview(database, communityId, input.reviewId);
  requireOpen(review);
  await database
    .updateTable('reviews')
    .set({ scores: JSON.stringify(input.scores), strength: input.strength, next_step: input.nextStep })
    .where('community_id', '=', communityId)
    .where('review_id', '=', review.reviewId)
    .execute();
  if (review.reviewerKind === 'peer' || !stillHolds(review, now)) return { until: null };
  const until = new Date(now.getTime() + CLAIM_MILLISECONDS);
  await setClaim(database, communityId, review, { claimed_by: review.reviewerId, claimed_until: until });
  return { until: until.toISOString() };
}

/** Lets others have it at once; the words stay for the next time. Peers cannot give back what was given to them. */
export async function giveBack(
  { database, input }: Call<'review.giveBack'>,
  { community }: ReviewGrant,
): Promise<Output<'review.giveBack'>> {
  const review = await lockReview(database, community.communityId, input.reviewId);
  requireOpen(review);
  if (review.claimedBy === review.reviewerId) {
    await setClaim(database, community.communityId, review, { claimed_by: null, claimed_until: null });
  }
  return { reviewId: review.reviewId };
}

async function setClaim(
  database: Database,
  communityId: string,
  { submissionId }: LockedReview,
  claim: { claimed_by: string | null; claimed_until: Date | null },
): Promise<void> {
  await database
    .updateTable('submissions')
    .set(claim)
    .where('community_id', '=', communityId)
    .where('submission_id', '=', submissionId)
    .execute();
}
