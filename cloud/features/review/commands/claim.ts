import { LIMITS } from '@contract/limits';
import { sql } from 'kysely';
import type { Call } from '../../../core/action';
import type { Database } from '../../../core/database';
import { timeOrderedId } from '../../../core/ids';
import { Refusal } from '../../../core/refusal';
import type { SubmissionGrant } from '../policy';
import { waitsFor } from '../queue';
import { readSheet, type Sheet } from '../sheet';

type ClaimCall = Call<'review.claim'>;

const CLAIM_MILLISECONDS = LIMITS.claimMinutes * 60_000;

interface Free {
  submissionId: string;
  assignmentId: string;
  version: number;
  rubricVersion: number;
}

/**
 * Takes a submission for thirty minutes; the claim ends by the clock, no job frees it. Of two who claim the same one
 * wins; the other gets the oldest free one with `orNext`, REVIEW.CLAIMED without it. What the reviewer had written about
 * this version before is there again. Throws REVIEW.NOTHING_WAITING.
 */
export async function claim(call: ClaimCall, grant: SubmissionGrant): Promise<Sheet> {
  const { database, input, now } = call;
  const wanted = await takeIfFree(call, grant, input.submissionId);
  const free = wanted.free ?? (input.orNext ? await takeNext(call, grant) : null);
  if (!free) throw input.orNext ? new Refusal('REVIEW.NOTHING_WAITING', 'nothing is free') : wanted.refusal!;
  await hold(call, grant, free);
  const reviewer = { communityId: grant.community.communityId, memberId: grant.member.memberId };
  return readSheet(database, reviewer, await openReview(call, grant, free), now);
}

interface Locked extends Free {
  status: string;
  /** Whether it is the desk's to review at this moment. */
  waitsHere: boolean;
  claimedBy: string | null;
  claimedUntil: Date | null;
  nickname: string | null;
}

const freeColumns = sql`s.submission_id as "submissionId", s.assignment_id as "assignmentId", s.version,
  a.rubric_version as "rubricVersion"`;

async function takeIfFree(
  { database, now }: ClaimCall,
  { member, community, desk }: SubmissionGrant,
  submissionId: string,
): Promise<{ free: Free | null; refusal: Refusal | null }> {
  const result = await sql<Locked>`
    select ${freeColumns}, s.status, ${waitsFor(community.communityId, member.memberId, desk, now)} as "waitsHere",
      s.claimed_by as "claimedBy", s.claimed_until as "claimedUntil",
      (select nickname from members m where m.community_id = s.community_id and m.member_id = s.claimed_by) as nickname
    from submissions s join assignments a on a.community_id = s.community_id and a.assignment_id = s.assignment_id
    where s.community_id = ${community.communityId} and s.submission_id = ${submissionId}
    for update of s`.execute(database);
  const row = result.rows[0]!;
  if (!row.waitsHere) {
    return { free: null, refusal: new Refusal('REVIEW.STATE_CHANGED', 'it no longer waits', { status: row.status }) };
  }
  const isTaken = row.claimedBy !== null && row.claimedBy !== member.memberId && row.claimedUntil! > now;
  if (!isTaken) return { free: row, refusal: null };
  const details = { by: row.nickname, until: row.claimedUntil!.toISOString() };
  return { free: null, refusal: new Refusal('REVIEW.CLAIMED', 'somebody else is reviewing it', details) };
}

/** The oldest free one of the same desk; what another call is claiming at this moment is passed over. */
async function takeNext(
  { database, now }: ClaimCall,
  { member, community, desk }: SubmissionGrant,
): Promise<Free | null> {
  const result = await sql<Free>`
    select ${freeColumns}
    from submissions s join assignments a on a.community_id = s.community_id and a.assignment_id = s.assignment_id
    where ${waitsFor(community.communityId, member.memberId, desk, now)}
      and (s.claimed_until is null or s.claimed_until <= ${now}::timestamptz or s.claimed_by = ${member.memberId})
    order by s.submitted_at, s.submission_id limit 1
    for update of s skip locked`.execute(database);
  return result.rows[0] ?? null;
}

async function hold({ database, now }: ClaimCall, { member, community }: SubmissionGrant, free: Free): Promise<void> {
  await database
    .updateTable('submissions')
    .set({ claimed_by: member.memberId, claimed_until: new Date(now.getTime() + CLAIM_MILLISECONDS) })
    .where('community_id', '=', community.communityId)
    .where('submission_id', '=', free.submissionId)
    .execute();
}

/** The reviewer's open review of this version, begun now or before. */
async function openReview({ database, now }: ClaimCall, grant: SubmissionGrant, free: Free): Promise<string> {
  const { member, community, desk } = grant;
  const begun = await resume(database, { communityId: community.communityId, memberId: member.memberId, ...free });
  if (begun) return begun.review_id;
  const reviewId = timeOrderedId(now);
  await database
    .insertInto('reviews')
    .values({
      community_id: community.communityId,
      review_id: reviewId,
      submission_id: free.submissionId,
      assignment_id: free.assignmentId,
      version: free.version,
      reviewer_id: member.memberId,
      reviewer_kind: desk.teamId === null ? 'coach' : 'captain',
      status: 'open',
      rubric_version: free.rubricVersion,
      opened_at: now,
    })
    .execute();
  return reviewId;
}

/** What is not finished goes on by the rubric in force. */
function resume(
  database: Database,
  { communityId, memberId, submissionId, version, rubricVersion }: Free & { communityId: string; memberId: string },
) {
  return database
    .updateTable('reviews')
    .set({ rubric_version: rubricVersion })
    .where('community_id', '=', communityId)
    .where('submission_id', '=', submissionId)
    .where('version', '=', version)
    .where('reviewer_id', '=', memberId)
    .where('status', '=', 'open')
    .returning('review_id')
    .executeTakeFirst();
}
