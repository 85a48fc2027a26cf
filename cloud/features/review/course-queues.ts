import type { Output } from '@contract/actions';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import { waitsFor } from './queue';

/** More courses than one community has at a time. */
const MOST = 100;

/**
 * Published courses with how much homework waits for staff; closed ones while something waits. Those that have not begun
 * are there too: their queue is where coaches set homework.
 */
export async function listCourses(
  { database, now }: Call<'review.listCourses'>,
  { member, community }: MemberGrant,
): Promise<Output<'review.listCourses'>> {
  const { communityId } = community;
  const desk = { courseId: sql.ref('c.course_id'), teamId: null };
  const result = await sql<Output<'review.listCourses'>['courses'][number]>`
    select c.course_id as "courseId", c.title, c.status, queue.waiting, queue.overdue
    from courses c
    cross join lateral (
      select count(*)::integer as waiting,
        (count(*) filter (where s.promised_at < ${now}::timestamptz))::integer as overdue
      from submissions s join assignments a on a.community_id = s.community_id and a.assignment_id = s.assignment_id
      where ${waitsFor(communityId, member.memberId, desk, now)}
    ) queue
    where c.community_id = ${communityId} and c.status not in ('draft', 'archived')
      and (queue.waiting > 0 or c.status <> 'closed')
    order by queue.overdue desc, queue.waiting desc, (c.status = 'open') desc, c.starts_on desc, c.course_id
    limit ${MOST}`.execute(database);
  return { courses: result.rows };
}
