import type { Rubric } from '@contract/homework';
import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { found } from '../../core/refusal';

/** A review with the submission it is about, which is locked: whoever hands in, claims or releases comes after. */
export interface LockedReview {
  reviewId: string;
  submissionId: string;
  assignmentId: string;
  courseId: string;
  assignmentTitle: string;
  authorId: string;
  reviewerId: string;
  reviewerKind: 'coach' | 'captain' | 'peer';
  status: 'open' | 'finished' | 'released' | 'withdrawn' | 'lapsed';
  verdict: 'pass' | 'return' | null;
  /** The version it is about, and the newest one. */
  version: number;
  newestVersion: number;
  releaseMode: 'at_once' | 'together';
  promiseHours: number;
  rubric: Rubric;
  claimedBy: string | null;
  claimedUntil: Date | null;
  earnedBy: string | null;
}

/** Throws RESOURCE.NOT_FOUND. */
export async function lockReview(database: Database, communityId: string, reviewId: string): Promise<LockedReview> {
  await sql`
    select 1 from submissions s where s.community_id = ${communityId} and s.submission_id = (
      select submission_id from reviews where community_id = ${communityId} and review_id = ${reviewId})
    for update`.execute(database);
  const result = await sql<LockedReview>`
    select r.review_id as "reviewId", r.submission_id as "submissionId", r.assignment_id as "assignmentId",
      s.course_id as "courseId", a.title as "assignmentTitle", s.member_id as "authorId", r.reviewer_id as "reviewerId",
      r.reviewer_kind as "reviewerKind", r.status, r.verdict, r.version, s.version as "newestVersion",
      a.release_mode as "releaseMode", a.promise_hours as "promiseHours", rb.criteria as rubric,
      s.claimed_by as "claimedBy", s.claimed_until as "claimedUntil", s.earned_by as "earnedBy"
    from reviews r
    join submissions s on s.community_id = r.community_id and s.submission_id = r.submission_id
    join assignments a on a.community_id = r.community_id and a.assignment_id = r.assignment_id
    join rubrics rb on rb.community_id = r.community_id and rb.assignment_id = r.assignment_id and rb.version = r.rubric_version
    where r.community_id = ${communityId} and r.review_id = ${reviewId}`.execute(database);
  return found(result.rows[0], 'the review');
}
