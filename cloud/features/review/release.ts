import { sql } from 'kysely';
import type { CommunityFacts } from '../../core/caller';
import type { Database } from '../../core/database';
import { localDateOf } from '../../core/zone';
import { currentRules, earningLines } from '../../ledger/earning-rules';
import { post, type Line } from '../../ledger/post';
import { deliver } from '../inbox/deliver';
import { releasedMessage } from './messages';

interface ReleasedRow {
  reviewId: string;
  submissionId: string;
  assignmentId: string;
  title: string;
  authorId: string;
  reviewerId: string;
  reviewerKind: 'coach' | 'captain' | 'peer';
  verdict: 'pass' | 'return';
  earnedBy: string | null;
}

interface Work {
  assignmentId: string;
  title: string;
  authorId: string;
  isPassed: boolean;
  earnedBy: string | null;
  firstReviewId: string;
}

type Where = Pick<CommunityFacts, 'communityId' | 'timeZone'>;

/**
 * Makes the finished reviews of these submissions, which the caller has locked, known to their authors: only now does
 * anything of them exist for the author. Passed work earns its author points once, peers and captains earn theirs, each
 * author is told. Answers how many reviews were released.
 */
export async function releaseReviews(
  database: Database,
  { communityId, timeZone }: Where,
  submissionIds: string[],
  now: Date,
): Promise<number> {
  const released = await markReleased(database, communityId, submissionIds, now);
  const works = byWork(released);
  for (const [submissionId, work] of works) await settleWork(database, communityId, submissionId, work);
  await postAll(database, communityId, await earningsOf(database, communityId, released, works), {
    now,
    localDate: localDateOf(now, timeZone),
  });
  for (const work of works.values()) {
    await deliver(database, communityId, [work.authorId], releasedMessage(work), now);
  }
  return released.length;
}

async function markReleased(
  database: Database,
  communityId: string,
  submissionIds: string[],
  now: Date,
): Promise<ReleasedRow[]> {
  const result = await sql<ReleasedRow>`
    with released as (
      update reviews r set status = 'released', released_at = ${now}::timestamptz
      from submissions s
      where r.community_id = ${communityId} and r.submission_id = any(${submissionIds}::text[]) and r.status = 'finished'
        and s.community_id = r.community_id and s.submission_id = r.submission_id and s.version = r.version
      returning r.review_id, r.submission_id, r.reviewer_id, r.reviewer_kind, r.verdict, s.assignment_id,
        s.member_id, s.earned_by
    )
    select x.review_id as "reviewId", x.submission_id as "submissionId", x.assignment_id as "assignmentId", a.title,
      x.member_id as "authorId", x.reviewer_id as "reviewerId", x.reviewer_kind as "reviewerKind", x.verdict,
      x.earned_by as "earnedBy"
    from released x join assignments a on a.community_id = ${communityId} and a.assignment_id = x.assignment_id
    order by x.review_id`.execute(database);
  return result.rows;
}

/** Passed unless a coach or captain returns it: they have the last word where they step in for peers, who only pass. */
function byWork(released: ReleasedRow[]): Map<string, Work> {
  const works = new Map<string, Work>();
  for (const { submissionId, reviewId, verdict, ...row } of released) {
    const work = works.get(submissionId) ?? { ...row, isPassed: true, firstReviewId: reviewId };
    works.set(submissionId, { ...work, isPassed: work.isPassed && verdict === 'pass' });
  }
  return works;
}

async function settleWork(database: Database, communityId: string, submissionId: string, work: Work): Promise<void> {
  const earnedBy = work.earnedBy ?? (work.isPassed ? work.firstReviewId : null);
  await database
    .updateTable('submissions')
    .set({
      status: work.isPassed ? 'released' : 'returned',
      earned_by: earnedBy,
      claimed_by: null,
      claimed_until: null,
    })
    .where('community_id', '=', communityId)
    .where('submission_id', '=', submissionId)
    .execute();
}

/** What each account gets: authors for passed work that has not earned yet, peers and captains for each review. */
async function earningsOf(
  database: Database,
  communityId: string,
  released: ReleasedRow[],
  works: Map<string, Work>,
): Promise<Map<string, Line[]>> {
  const rules = await currentRules(database, communityId);
  const earnings = new Map<string, Line[]>();
  const add = (memberId: string, lines: Line[]) =>
    earnings.set(memberId, [...(earnings.get(memberId) ?? []), ...lines]);
  for (const { authorId, isPassed, earnedBy, firstReviewId } of works.values()) {
    if (!isPassed || earnedBy !== null) continue;
    add(authorId, earningLines(rules, [{ event: 'homework', source: { kind: 'homework', id: firstReviewId } }]));
  }
  for (const { reviewerId, reviewerKind, reviewId } of released) {
    if (reviewerKind === 'coach') continue; // it is their office
    add(reviewerId, earningLines(rules, [{ event: 'review', source: { kind: 'review', id: reviewId } }]));
  }
  return earnings;
}

/** Accounts in the order of their ids, so that two releases never wait for each other. */
async function postAll(
  database: Database,
  communityId: string,
  earnings: Map<string, Line[]>,
  moment: { now: Date; localDate: string },
): Promise<void> {
  for (const memberId of [...earnings.keys()].sort()) {
    const lines = earnings.get(memberId)!;
    if (lines.length > 0) await post(database, { communityId, memberId }, lines, moment);
  }
}
