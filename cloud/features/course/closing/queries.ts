import type { LearnerReport } from '@contract/closing';
import { sql } from 'kysely';
import type { Call } from '../../../core/action';
import type { Database } from '../../../core/database';
import { found } from '../../../core/refusal';
import type { CourseGrant } from '../policy';
import type { CourseKey } from './course-sources';

type TeamRole = NonNullable<LearnerReport['team']>['role'];

/** What a learner's report counts, and whose it is. */
export interface ReportFigures {
  nickname: string | null;
  team_role: TeamRole | null;
  asked_days: number;
  lit_days: number;
  made_up_days: number;
  leave_days: number;
  best_streak: number;
  points: number;
  likes_given: number;
  likes_received: number;
  comments_given: number;
  comments_received: number;
  homework_handed_in: number;
  homework_accepted: number;
  certificate_code: string | null;
}

/** A learner's report as it is kept, with what their team came to. */
export interface ReportRow extends ReportFigures {
  team_name: string | null;
  team_members: number;
  team_lit_days: number;
  marks: string;
  gave_homework: boolean;
  closed_at: Date;
}

/** Whether a course asked for homework: an expression on its key. */
export const gaveHomeworkSql = ({ community_id, course_id }: CourseKey) => sql<boolean>`exists (
  select from assignments a where a.community_id = ${community_id} and a.course_id = ${course_id}
    and a.deleted_at is null and a.publish_at is not null)`;

/** The caller's report of the course that the policy found. Throws RESOURCE.NOT_FOUND when there is none. */
export async function readReport(
  { database }: Call<'course.getReport'>,
  { course, member }: CourseGrant,
): Promise<ReportRow> {
  return found(await findReport(database, course, member.memberId), 'the report');
}

async function findReport(database: Database, course: CourseKey, memberId: string): Promise<ReportRow | undefined> {
  const team = sql`from course_reports mate where mate.community_id = r.community_id and mate.course_id = r.course_id
    and mate.team_id = r.team_id`;
  const result = await sql<ReportRow>`
    select r.*, t.name as team_name,
      (select count(*) ${team})::integer as team_members,
      (select coalesce(sum(mate.lit_days), 0) ${team})::integer as team_lit_days,
      ${gaveHomeworkSql(course)} as gave_homework
    from course_reports r
    left join teams t on t.community_id = r.community_id and t.team_id = r.team_id
    where r.community_id = ${course.community_id} and r.course_id = ${course.course_id}
      and r.member_id = ${memberId}`.execute(database);
  return result.rows[0];
}
