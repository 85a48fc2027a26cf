import type { Rubric, Scores } from '@contract/homework';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import type { Member } from '../../core/caller';
import type { Database } from '../../core/database';
import { memberJson } from '../../core/person';
import { assignmentColumns, type Assignment } from './assignment';
import { attachmentsJson, type StoredAttachment } from './attachments';
import type { AssignmentGrant } from './policy';

export type StoredStatus = 'waiting' | 'reviewed' | 'returned' | 'released';

export interface AssignmentRow extends Assignment {
  status: StoredStatus | null;
  isLate: boolean;
  hasDraft: boolean;
  owedReviews: number;
}

/** What of assignment `a` concerns one member; needs `s`, their submission, left joined. */
const ownColumns = (memberId: string) => sql`
  s.status, coalesce(s.is_late, false) as "isLate",
  exists (select from submission_drafts d where d.community_id = a.community_id and d.assignment_id = a.assignment_id
    and d.member_id = ${memberId}) as "hasDraft",
  (select count(*)::integer from reviews r where r.community_id = a.community_id and r.assignment_id = a.assignment_id
    and r.reviewer_id = ${memberId} and r.reviewer_kind = 'peer' and r.status = 'open') as "owedReviews"`;

/** The caller's published assignments: what still wants something first, by due time; then the rest, newest first. */
export async function listOwnAssignments(
  { database, input, now }: Call<'homework.list'>,
  { member, community }: MemberGrant,
): Promise<AssignmentRow[]> {
  const { communityId } = community;
  const result = await sql<AssignmentRow>`
    select * from (
      select ${assignmentColumns(communityId, member.memberId)}, ${ownColumns(member.memberId)}
      from enrolments e
      join courses c on c.community_id = e.community_id and c.course_id = e.course_id and c.status <> 'draft'
      join assignments a on a.community_id = e.community_id and a.course_id = e.course_id
        and a.deleted_at is null and a.publish_at <= ${now}::timestamptz
      left join submissions s on s.community_id = a.community_id and s.assignment_id = a.assignment_id
        and s.member_id = e.member_id
      where e.community_id = ${communityId} and e.member_id = ${member.memberId} and e.status = 'active'
        ${input.courseId === undefined ? sql`` : sql`and e.course_id = ${input.courseId}`}
    ) mine
    order by (status is null or status = 'returned' or "owedReviews" > 0) desc,
      case when status is null or status = 'returned' then "dueAt" end, "dueAt" desc, "assignmentId"
    limit 200`.execute(database);
  return result.rows;
}

export interface StoredVersion {
  version: number;
  text: string;
  attachments: StoredAttachment[];
  isLate: boolean;
  submittedAt: Date;
}

/** Versions of a submission, newest first, as `viewerId` may see their pictures. */
export async function versionsOf(
  database: Database,
  { communityId, submissionId, viewerId }: { communityId: string; submissionId: string; viewerId: string },
): Promise<StoredVersion[]> {
  const result = await sql<StoredVersion>`
    select v.version, v.text, ${attachmentsJson(communityId, sql`v.media_ids`, viewerId)} as attachments,
      v.is_late as "isLate", v.submitted_at as "submittedAt"
    from submission_versions v
    where v.community_id = ${communityId} and v.submission_id = ${submissionId}
    order by v.version desc`.execute(database);
  return result.rows;
}

export interface StoredReview {
  reviewId: string;
  version: number;
  reviewer: Member;
  reviewerKind: 'coach' | 'captain' | 'peer';
  verdict: 'pass' | 'return';
  rubric: Rubric;
  scores: Scores;
  score: number;
  strength: string;
  nextStep: string;
  releasedAt: Date;
}

/** Released reviews of a submission, newest first: the only ones that its author gets to see. */
export async function releasedReviewsOf(
  database: Database,
  communityId: string,
  submissionId: string,
): Promise<StoredReview[]> {
  const result = await sql<StoredReview>`
    select r.review_id as "reviewId", r.version, r.reviewer_kind as "reviewerKind", r.verdict, rb.criteria as rubric,
      r.scores, r.score, r.strength, r.next_step as "nextStep", r.released_at as "releasedAt",
      ${memberJson('m')} as reviewer
    from reviews r
    join rubrics rb on rb.community_id = r.community_id and rb.assignment_id = r.assignment_id and rb.version = r.rubric_version
    join members m on m.community_id = r.community_id and m.member_id = r.reviewer_id
    where r.community_id = ${communityId} and r.submission_id = ${submissionId} and r.status = 'released'
    order by r.version desc, r.released_at desc, r.review_id`.execute(database);
  return result.rows;
}

export interface OwnWork {
  assignment: Assignment;
  submission: { submissionId: string; status: StoredStatus; isLate: boolean } | null;
  draft: { text: string; attachments: StoredAttachment[]; savedAt: Date } | null;
  versions: StoredVersion[];
  reviews: StoredReview[];
  showcase: 'pending' | 'consented' | 'declined' | 'revoked' | null;
  owedReviews: number;
}

type OwnRow = Pick<OwnWork, 'showcase' | 'owedReviews'> & {
  submissionId: string | null;
  status: StoredStatus;
  isLate: boolean;
};

/** One assignment with all that its learner has in it. */
export async function getOwnWork(
  { database, input }: Call<'homework.get'>,
  { member, community, assignment }: AssignmentGrant,
): Promise<OwnWork> {
  const { communityId } = community;
  const { memberId } = member;
  const own = await sql<OwnRow>`
    select s.submission_id as "submissionId", ${ownColumns(memberId)}, sh.answer as showcase
    from assignments a
    left join submissions s on s.community_id = a.community_id and s.assignment_id = a.assignment_id
      and s.member_id = ${memberId}
    left join showcases sh on sh.community_id = s.community_id and sh.submission_id = s.submission_id
    where a.community_id = ${communityId} and a.assignment_id = ${input.assignmentId}`.execute(database);
  const drafts = await sql<NonNullable<OwnWork['draft']>>`
    select d.text, ${attachmentsJson(communityId, sql`d.media_ids`, memberId)} as attachments, d.saved_at as "savedAt"
    from submission_drafts d
    where d.community_id = ${communityId} and d.assignment_id = ${input.assignmentId} and d.member_id = ${memberId}`.execute(
    database,
  );
  const { submissionId, status, isLate, showcase, owedReviews } = own.rows[0]!;
  const key = submissionId === null ? null : { communityId, submissionId, viewerId: memberId };
  return {
    assignment,
    submission: submissionId === null ? null : { submissionId, status, isLate },
    draft: drafts.rows[0] ?? null,
    versions: key ? await versionsOf(database, key) : [],
    reviews: key ? await releasedReviewsOf(database, communityId, key.submissionId) : [],
    showcase,
    owedReviews,
  };
}
