import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import { assignmentColumns, type Assignment } from './assignment';
import { authorIsEnrolled, isOverdue } from './waiting';

export interface StaffAssignmentRow extends Assignment {
  learners: number;
  submitted: number;
  waiting: number;
  overdue: number;
  finished: number;
  released: number;
}

/** The assignments of a course, drafts included, by due time, each with what has become of it among those in the course. */
export async function listForStaff(
  { database, input, now }: Call<'homework.listForStaff'>,
  { member, community }: MemberGrant,
): Promise<StaffAssignmentRow[]> {
  const { communityId } = community;
  const result = await sql<StaffAssignmentRow>`
    select ${assignmentColumns(communityId, member.memberId)},
      (select count(*)::integer from enrolments e where e.community_id = a.community_id and e.course_id = a.course_id
        and e.status = 'active') as learners,
      count(s.submission_id)::integer as submitted,
      count(*) filter (where s.status = 'waiting')::integer as waiting,
      count(*) filter (where ${isOverdue(now)})::integer as overdue,
      count(*) filter (where s.status = 'reviewed')::integer as finished,
      count(*) filter (where s.status in ('returned', 'released'))::integer as released
    from assignments a
    join courses c on c.community_id = a.community_id and c.course_id = a.course_id
    left join submissions s on s.community_id = a.community_id and s.assignment_id = a.assignment_id
      and ${authorIsEnrolled}
    where a.community_id = ${communityId} and a.course_id = ${input.courseId} and a.deleted_at is null
    group by a.community_id, a.assignment_id, c.community_id, c.course_id
    order by a.due_at, a.assignment_id
    limit 200`.execute(database);
  return result.rows;
}
