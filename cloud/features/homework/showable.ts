import { sql } from 'kysely';
import type { Database } from '../../core/database';

/** A submission as far as showing it goes. */
export interface Showable {
  assignmentId: string;
  courseId: string;
  title: string;
  authorId: string;
  /** Whether the author is still in the community. */
  isAuthorHere: boolean;
  status: 'waiting' | 'reviewed' | 'returned' | 'released';
  /** null = nobody has asked. */
  answer: 'pending' | 'consented' | 'declined' | 'revoked' | null;
}

/** Locks a submission, so that asking, answering and taking a review back come one after the other. */
export async function lockShowable(
  database: Database,
  communityId: string,
  submissionId: string,
): Promise<Showable | undefined> {
  await sql`
    select 1 from submissions where community_id = ${communityId} and submission_id = ${submissionId} for update`.execute(
    database,
  );
  const result = await sql<Showable>`
    select s.assignment_id as "assignmentId", s.course_id as "courseId", a.title, s.member_id as "authorId", m.status = 'active' as "isAuthorHere",
      s.status, sh.answer
    from submissions s
    join assignments a on a.community_id = s.community_id and a.assignment_id = s.assignment_id
    join members m on m.community_id = s.community_id and m.member_id = s.member_id
    left join showcases sh on sh.community_id = s.community_id and sh.submission_id = s.submission_id
    where s.community_id = ${communityId} and s.submission_id = ${submissionId}`.execute(database);
  return result.rows[0];
}

/** The newest version of a submission. */
export async function findWork(database: Database, communityId: string, submissionId: string) {
  const result = await sql<{ memberId: string; version: number; text: string; isChecked: boolean }>`
    select s.member_id as "memberId", s.version, v.text, v.is_checked as "isChecked"
    from submissions s
    join submission_versions v on v.community_id = s.community_id and v.submission_id = s.submission_id
      and v.version = s.version
    where s.community_id = ${communityId} and s.submission_id = ${submissionId}`.execute(database);
  return result.rows[0];
}
