import type { Output } from '@contract/actions';
import type { Call, MemberGrant } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { Refusal } from '../../../core/refusal';
import { localDateOf } from '../../../core/zone';
import { reverse } from '../../../ledger/reverse';
import { deliver } from '../../inbox/deliver';
import { lockReview, type LockedReview } from '../lock';
import { withdrawnMessage } from '../messages';

type WithdrawCall = Call<'review.withdraw'>;

const HOUR_MILLISECONDS = 3_600_000;

/**
 * Takes a released review back: it is gone for its author, what it earned is reversed, and its version waits for another
 * one and is shown no more, unless other reviews of it stand or a newer version is there. Throws REVIEW.STATE_CHANGED.
 */
export async function withdrawReview(call: WithdrawCall, grant: MemberGrant): Promise<Output<'review.withdraw'>> {
  const { database, input, now } = call;
  const { communityId } = grant.community;
  const review = await lockReview(database, communityId, input.reviewId);
  if (review.status !== 'released') {
    throw new Refusal('REVIEW.STATE_CHANGED', 'only what is released can be taken back', { status: review.status });
  }
  await database
    .updateTable('reviews')
    .set({ status: 'withdrawn', withdrawn_at: now })
    .where('community_id', '=', communityId)
    .where('review_id', '=', review.reviewId)
    .execute();
  const isAlone = !(await othersStand(call, review));
  const isReopened = isAlone && review.version === review.newestVersion;
  if (isReopened) await reopen(call, review);
  await takeEarningsBack(call, grant, review, isAlone);
  if (isReopened) await endShowing(call, review);
  const message = withdrawnMessage({ ...titled(review), isReopened, hadEarned: review.earnedBy !== null });
  await deliver(database, communityId, [review.authorId], message, now);
  const subject = { subjectKind: 'review', subjectId: review.reviewId, reason: input.reason };
  await writeAudit(database, grant, { action: 'review.withdrawn', ...subject }, now);
  return { reviewId: review.reviewId };
}

const titled = ({ assignmentId, assignmentTitle }: LockedReview) => ({ assignmentId, title: assignmentTitle });

async function othersStand({ database, input }: WithdrawCall, review: LockedReview): Promise<boolean> {
  const other = await database
    .selectFrom('reviews')
    .select('review_id')
    .where('community_id', '=', input.communityId)
    .where('submission_id', '=', review.submissionId)
    .where('version', '=', review.version)
    .where('status', '=', 'released')
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

async function reopen({ database, input, now }: WithdrawCall, review: LockedReview): Promise<void> {
  await database
    .updateTable('submissions')
    .set({
      status: 'waiting',
      earned_by: null,
      promised_at: new Date(now.getTime() + review.promiseHours * HOUR_MILLISECONDS),
      overdue_told_at: null,
    })
    .where('community_id', '=', input.communityId)
    .where('submission_id', '=', review.submissionId)
    .execute();
}

/** A yes was to work that had passed: whoever wants to show what passes next asks again. A no stays. */
async function endShowing({ database, input }: WithdrawCall, review: LockedReview): Promise<void> {
  await database
    .deleteFrom('showcases')
    .where('community_id', '=', input.communityId)
    .where('submission_id', '=', review.submissionId)
    .where('answer', 'in', ['pending', 'consented'])
    .execute();
}

/** The author's points stand as long as another review does; the reviewer's go with the review. Accounts in order. */
async function takeEarningsBack(
  { database, now }: WithdrawCall,
  { community }: MemberGrant,
  review: LockedReview,
  isAlone: boolean,
): Promise<void> {
  const moment = { now, localDate: localDateOf(now, community.timeZone) };
  const sources = [{ memberId: review.reviewerId, source: { kind: 'review', id: review.reviewId } }];
  if (isAlone && review.earnedBy !== null) {
    sources.push({ memberId: review.authorId, source: { kind: 'homework', id: review.earnedBy } });
  }
  sources.sort((one, other) => (one.memberId < other.memberId ? -1 : 1));
  for (const { memberId, source } of sources) {
    await reverse(database, { communityId: community.communityId, memberId }, source, moment);
  }
}
