import { sql } from 'kysely';
import type { ActionName, ParsedInput } from '@contract/actions';
import type { Call, MemberGrant } from '../../core/action';
import type { Database } from '../../core/database';
import { activeMember, isOperator, isStaff } from '../../core/policy';
import { found, notFound } from '../../core/refusal';

/** Whose work somebody may review in a course: everybody's, or that of the own team where captains review. */
export interface Desk {
  courseId: string;
  /** null = staff. */
  teamId: string | null;
}

export interface ReviewerGrant extends MemberGrant {
  desk: Desk;
}

export interface SubmissionGrant extends ReviewerGrant {
  assignmentId: string;
}

type With<K extends string> = {
  [A in ActionName]: ParsedInput<A> extends Record<K, string> ? A : never;
}[ActionName];

/**
 * The desk of the caller in a course: staff have it everywhere, a captain in the own team. A week on duty does not bring it:
 * judging work asks for somebody who stays.
 */
async function deskOf(database: Database, grant: MemberGrant, courseId: string): Promise<Desk | null> {
  const { communityId } = grant.community;
  if (isStaff(grant.member)) {
    const course = await database
      .selectFrom('courses')
      .select('course_id')
      .where('community_id', '=', communityId)
      .where('course_id', '=', courseId)
      .executeTakeFirst();
    return course ? { courseId, teamId: null } : null;
  }
  const result = await sql<{ teamId: string }>`
    select seat.team_id as "teamId" from enrolments seat
    where seat.community_id = ${communityId} and seat.course_id = ${courseId} and seat.member_id = ${grant.member.memberId}
      and seat.status = 'active' and seat.team_id is not null
      and seat.team_role = 'captain'`.execute(database);
  const seat = result.rows[0];
  return seat ? { courseId, teamId: seat.teamId } : null;
}

/** Staff, or the captain of a team, at a course. */
export async function reviewerInCourse<A extends With<'courseId'>>(call: Call<A>): Promise<ReviewerGrant> {
  const grant = activeMember(call);
  const { courseId } = call.input as { courseId: string };
  return { ...grant, desk: found(await deskOf(call.database, grant, courseId), 'the review desk') };
}

/** Staff, or the captain of the author's team where captains review; never the author. */
export async function reviewerOf<A extends With<'submissionId'>>(call: Call<A>): Promise<SubmissionGrant> {
  const grant = activeMember(call);
  const { communityId } = grant.community;
  const result = await sql<{
    courseId: string;
    assignmentId: string;
    authorId: string;
    teamId: string | null;
    kind: string;
  }>`
    select s.course_id as "courseId", s.assignment_id as "assignmentId", s.member_id as "authorId",
      e.team_id as "teamId", a.reviewer_kind as kind
    from submissions s
    join assignments a on a.community_id = s.community_id and a.assignment_id = s.assignment_id
    join enrolments e on e.community_id = s.community_id and e.course_id = s.course_id and e.member_id = s.member_id
    where s.community_id = ${communityId}
      and s.submission_id = ${(call.input as { submissionId: string }).submissionId}`.execute(call.database);
  const work = found(result.rows[0], 'the submission');
  const desk = found(await deskOf(call.database, grant, work.courseId), 'the submission');
  const isTheirs = desk.teamId === null || (desk.teamId === work.teamId && work.kind === 'captain');
  if (!isTheirs || work.authorId === grant.member.memberId) throw notFound('the submission');
  return { ...grant, desk, assignmentId: work.assignmentId };
}

export interface ReviewFacts {
  reviewId: string;
  submissionId: string;
  courseId: string;
  authorId: string;
  reviewerId: string;
  reviewerKind: 'coach' | 'captain' | 'peer';
  status: 'open' | 'finished' | 'released' | 'withdrawn' | 'lapsed';
}

export interface ReviewGrant extends MemberGrant {
  review: ReviewFacts;
}

async function findReview<A extends With<'reviewId'>>(call: Call<A>): Promise<ReviewGrant> {
  const grant = activeMember(call);
  const result = await sql<ReviewFacts>`
    select r.review_id as "reviewId", r.submission_id as "submissionId", s.course_id as "courseId",
      s.member_id as "authorId", r.reviewer_id as "reviewerId", r.reviewer_kind as "reviewerKind", r.status
    from reviews r join submissions s on s.community_id = r.community_id and s.submission_id = r.submission_id
    where r.community_id = ${grant.community.communityId}
      and r.review_id = ${(call.input as { reviewId: string }).reviewId}`.execute(call.database);
  return { ...grant, review: found(result.rows[0], 'the review') };
}

/**
 * Whether a review is still its writer's to go on with: a coach's while they are staff, a captain's while they lead a team
 * of the course or are staff; a peer's is theirs by being chosen.
 */
async function isStillTheirs(database: Database, { review, ...grant }: ReviewGrant): Promise<boolean> {
  if (review.reviewerId !== grant.member.memberId) return false;
  if (review.reviewerKind === 'peer' || isStaff(grant.member)) return true;
  return review.reviewerKind === 'captain' && (await deskOf(database, grant, review.courseId)) !== null;
}

/** A review of the caller's own, as long as they may review. */
export async function ownReview<A extends With<'reviewId'>>(call: Call<A>): Promise<ReviewGrant> {
  const grant = await findReview(call);
  if (!(await isStillTheirs(call.database, grant))) throw notFound('the review');
  return grant;
}

/** A review of the caller's own; operators also look up what was released or taken back, unless it is of their own work. */
export async function readableReview(call: Call<'review.get'>): Promise<ReviewGrant> {
  const grant = await findReview(call);
  if (await isStillTheirs(call.database, grant)) return grant;
  const { status, authorId } = grant.review;
  const isDone = status === 'released' || status === 'withdrawn';
  if (!isDone || !isOperator(grant.member) || authorId === grant.member.memberId) throw notFound('the review');
  return grant;
}

/** An operator, unless it is of their own work, or the coach or captain who wrote it; a peer's word only by operators. */
export async function takerBack(call: Call<'review.withdraw'>): Promise<ReviewGrant> {
  const grant = await findReview(call);
  const { authorId, reviewerKind } = grant.review;
  const mayAsOperator = isOperator(grant.member) && authorId !== grant.member.memberId;
  if (mayAsOperator || (reviewerKind !== 'peer' && (await isStillTheirs(call.database, grant)))) return grant;
  throw notFound('the review');
}

/** Coaches, operators and the owner. */
export function staffOnly(call: Call<'review.listCourses'>): MemberGrant {
  const grant = activeMember(call);
  if (!isStaff(grant.member)) throw notFound('the review desk');
  return grant;
}

/** Staff, at an assignment that exists. */
export async function releaser(call: Call<'review.releaseAll'>): Promise<MemberGrant> {
  const grant = activeMember(call);
  if (!isStaff(grant.member)) throw notFound('the assignment');
  const assignment = await call.database
    .selectFrom('assignments')
    .select('assignment_id')
    .where('community_id', '=', grant.community.communityId)
    .where('assignment_id', '=', call.input.assignmentId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  found(assignment, 'the assignment');
  return grant;
}

export { activeMember as readOwnReviews, operator as readTimes } from '../../core/policy';
