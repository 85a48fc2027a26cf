import { MILESTONES } from '@contract/limits';
import { sql } from 'kysely';

/** A course by its key. */
export interface CourseKey {
  community_id: string;
  course_id: string;
}

/** Everything in a course that the ledger pays for, and whom: a query with the columns member_id, kind and id. */
export function courseSourcesSql({ community_id, course_id }: CourseKey) {
  const here = (table: string) =>
    sql`${sql.ref(`${table}.community_id`)} = ${community_id} and ${sql.ref(`${table}.course_id`)} = ${course_id}`;
  const milestones = MILESTONES.map(({ days }) => `${course_id}:${days}`);
  return sql`
    select k.member_id, paid.kind, k.checkin_id as id
      from checkins k cross join (values ('checkin'), ('featured')) paid (kind) where ${here('k')}
    union all select e.member_id, 'milestone', milestone
      from enrolments e cross join unnest(${milestones}::text[]) milestone where ${here('e')}
    union all select c.member_id, 'comment', c.comment_id
      from comments c join checkins k on k.community_id = c.community_id and k.checkin_id = c.checkin_id
      where ${here('k')}
    union all select s.member_id, 'homework', v.review_id
      from reviews v join submissions s on s.community_id = v.community_id and s.submission_id = v.submission_id
      where ${here('s')}
    union all select v.reviewer_id, 'review', v.review_id
      from reviews v join submissions s on s.community_id = v.community_id and s.submission_id = v.submission_id
      where ${here('s')}`;
}
