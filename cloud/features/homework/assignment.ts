import type { ReviewerKind, Rubric } from '@contract/homework';
import type { CourseStatus } from '@contract/course';
import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { attachmentsJson, type StoredAttachment } from './attachments';

/** An assignment with what its course says about it. */
export interface Assignment {
  assignmentId: string;
  courseId: string;
  courseTitle: string;
  courseStatus: CourseStatus;
  graceMinutes: number;
  title: string;
  prompt: string;
  link: string | null;
  mediaIds: string[];
  attachments: StoredAttachment[];
  isRequired: boolean;
  publishAt: Date | null;
  dueAt: Date;
  resubmitUntil: Date;
  latePolicy: 'mark' | 'refuse';
  reviewerKind: ReviewerKind;
  peers: number;
  peersAssignedAt: Date | null;
  promiseHours: number;
  releaseMode: 'at_once' | 'together';
  rubric: Rubric;
  rubricVersion: number;
  version: number;
}

/** The columns of {@link Assignment} over `a` (assignments) and `c` (courses). */
export const assignmentColumns = (communityId: string, viewerId: string) => sql`
  a.assignment_id as "assignmentId", a.course_id as "courseId", c.title as "courseTitle", c.status as "courseStatus",
  c.grace_minutes as "graceMinutes", a.title, a.prompt, a.link, a.media_ids as "mediaIds",
  ${attachmentsJson(communityId, sql`a.media_ids`, viewerId)} as attachments,
  a.is_required as "isRequired", a.publish_at as "publishAt", a.due_at as "dueAt", a.resubmit_until as "resubmitUntil",
  a.late_policy as "latePolicy", a.reviewer_kind as "reviewerKind", a.peers, a.peers_assigned_at as "peersAssignedAt",
  a.promise_hours as "promiseHours", a.release_mode as "releaseMode",
  (select r.criteria from rubrics r where r.community_id = a.community_id and r.assignment_id = a.assignment_id
    and r.version = a.rubric_version) as rubric,
  a.rubric_version as "rubricVersion", a.version`;

export const isOver = ({ courseStatus }: Pick<Assignment, 'courseStatus'>): boolean =>
  courseStatus === 'closed' || courseStatus === 'archived';

export const isPublished = ({ publishAt }: Pick<Assignment, 'publishAt'>, now: Date): boolean =>
  publishAt !== null && publishAt.getTime() <= now.getTime();

/** One assignment, drafts included; undefined when there is none or it was deleted. */
export async function findAssignment(
  database: Database,
  { communityId, memberId }: { communityId: string; memberId: string },
  assignmentId: string,
): Promise<Assignment | undefined> {
  const result = await sql<Assignment>`
    select ${assignmentColumns(communityId, memberId)}
    from assignments a join courses c on c.community_id = a.community_id and c.course_id = a.course_id
    where a.community_id = ${communityId} and a.assignment_id = ${assignmentId} and a.deleted_at is null`.execute(
    database,
  );
  return result.rows[0];
}

/**
 * Keeps the assignment, and the course it belongs to, as they are until the transaction ends: whoever closes the course,
 * chooses peers or edits the assignment waits.
 */
export async function holdAssignment(
  database: Database,
  { communityId, memberId }: { communityId: string; memberId: string },
  assignmentId: string,
): Promise<Assignment | undefined> {
  await sql`
    select 1 from assignments a join courses c on c.community_id = a.community_id and c.course_id = a.course_id
    where a.community_id = ${communityId} and a.assignment_id = ${assignmentId} for share of c, a`.execute(database);
  return findAssignment(database, { communityId, memberId }, assignmentId);
}
