import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { isEnrolled } from '../homework/waiting';
import { peerAssignmentColumns, stepIn, type PeerAssignment } from './peer-reviews';
import { releaseReviews } from './release';
import { markReviewed } from './reviewed';

interface Lapsed extends PeerAssignment {
  reviewId: string;
  submissionId: string;
  version: number;
  authorId: string;
  teamId: string | null;
  /** Whether the author is still in the course. */
  isAuthorHere: boolean;
  releaseMode: 'at_once' | 'together';
  timeZone: string;
}

/**
 * Ends the reviews of peers who did not come or have left, at most `limit`, and has somebody else step in while the author
 * is there. Where nobody is left, what the other peers wrote has to do; without any word coaches find the work once it is
 * overdue. Runs may overlap: each submission is in the hands of one.
 */
export async function replaceLapsed(
  database: Database,
  now: Date,
  limit: number,
): Promise<{ lapsed: number; replaced: number }> {
  const lapsed = await takeLapsed(database, now, limit);
  let replaced = 0;
  for (const review of lapsed) {
    const work = { ...review, memberId: review.authorId };
    if (review.isAuthorHere && (await stepIn(database, review, work, now))) replaced += 1;
    else await settleWithout(database, review, now);
  }
  return { lapsed: lapsed.length, replaced };
}

async function takeLapsed(database: Database, now: Date, limit: number): Promise<Lapsed[]> {
  const result = await sql<Lapsed>`
    with due as (
      select r.community_id, r.review_id, r.submission_id
      from reviews r
      join submissions s on s.community_id = r.community_id and s.submission_id = r.submission_id
      where r.status = 'open' and r.reviewer_kind = 'peer'
        and (r.due_at < ${now}::timestamptz or not ${isEnrolled('r.reviewer_id')})
      order by r.due_at limit ${limit}
      for update of s, r skip locked
    ),
    lapsed as (
      update reviews r set status = 'lapsed' from due
      where r.community_id = due.community_id and r.review_id = due.review_id
      returning r.community_id, r.review_id, r.submission_id, r.version
    )
    select l.review_id as "reviewId", l.submission_id as "submissionId", l.version, s.member_id as "authorId",
      e.team_id as "teamId", e.status = 'active' as "isAuthorHere", a.release_mode as "releaseMode", c.time_zone as "timeZone", ${peerAssignmentColumns}
    from lapsed l
    join submissions s on s.community_id = l.community_id and s.submission_id = l.submission_id
    join assignments a on a.community_id = s.community_id and a.assignment_id = s.assignment_id
    join communities c on c.community_id = l.community_id
    join enrolments e on e.community_id = s.community_id and e.course_id = s.course_id and e.member_id = s.member_id
    order by l.community_id, l.review_id`.execute(database);
  return result.rows;
}

/** Only where nobody reads it at this moment, and somebody has said something. */
async function settleWithout(database: Database, review: Lapsed, now: Date): Promise<void> {
  const { communityId, submissionId, version } = review;
  const words = await sql<{ isEnough: boolean }>`
    select s.status = 'waiting' and (s.claimed_until is null or s.claimed_until <= ${now}::timestamptz)
      and exists (select from reviews r where ${ofVersion} and r.status = 'finished')
      and not exists (select from reviews r where ${ofVersion} and r.status = 'open' and r.reviewer_kind = 'peer')
      as "isEnough"
    from submissions s
    where s.community_id = ${communityId} and s.submission_id = ${submissionId} and s.version = ${version}`.execute(
    database,
  );
  if (!words.rows[0]?.isEnough) return;
  await markReviewed(database, review);
  if (review.releaseMode === 'at_once') await releaseReviews(database, review, [submissionId], now);
}

const ofVersion = sql`r.community_id = s.community_id and r.submission_id = s.submission_id and r.version = s.version`;
