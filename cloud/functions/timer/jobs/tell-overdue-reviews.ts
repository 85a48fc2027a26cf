import { sql } from 'kysely';
import { deliver } from '../../../features/inbox/deliver';
import { authorIsEnrolled, isOverdue } from '../../../features/homework/waiting';
import { overdueMessage } from '../../../features/review/messages';
import type { Job } from './job';

const BATCH = 500;

interface Overdue {
  communityId: string;
  courseId: string;
  courseTitle: string;
  count: number;
  operators: string[];
}

/** Tells operators about work that has waited longer than promised: each piece is counted once, a course at a time. */
export const tellOverdueReviews: Job = async ({ database, now }) => {
  let told = 0;
  for (;;) {
    const count = await database.transaction().execute(async (tx) => {
      const result = await sql<Overdue>`
        with late as (
          update submissions s set overdue_told_at = ${now}::timestamptz
          from (
            select s.community_id, s.submission_id
            from submissions s
            join assignments a on a.community_id = s.community_id and a.assignment_id = s.assignment_id
            where s.overdue_told_at is null and ${isOverdue(now)} and ${authorIsEnrolled}
            order by s.promised_at limit ${BATCH} for update of s skip locked
          ) due
          where s.community_id = due.community_id and s.submission_id = due.submission_id
          returning s.community_id, s.course_id
        )
        select late.community_id as "communityId", late.course_id as "courseId", c.title as "courseTitle",
          count(*)::integer as count,
          coalesce((select json_agg(m.member_id order by m.member_id) from members m
            where m.community_id = late.community_id and m.status = 'active' and m.role in ('owner', 'operator')), '[]') as operators
        from late join courses c on c.community_id = late.community_id and c.course_id = late.course_id
        group by late.community_id, late.course_id, c.title`.execute(tx);
      for (const { communityId, operators, ...course } of result.rows) {
        await deliver(tx, communityId, operators, overdueMessage(course), now);
      }
      return result.rows.reduce((sum, row) => sum + row.count, 0);
    });
    told += count;
    if (count < BATCH) return { told };
  }
};
