import { sql } from 'kysely';
import type { Database } from '../../../core/database';
import { deliver } from '../../../features/inbox/deliver';
import { announcedMessage } from '../../../features/review/messages';
import { sayMoment } from '../../../core/say-date';
import type { Job } from './job';

const BATCH = 20;

interface Due {
  communityId: string;
  assignmentId: string;
  courseId: string;
  title: string;
  dueAt: Date;
  timeZone: string;
}

/** Tells the learners of a course about homework whose time to be seen has come, once. */
export const announceHomework: Job = async ({ database, now }) => {
  let announced = 0;
  for (;;) {
    const count = await database.transaction().execute(async (tx) => {
      const due = await claim(tx, now);
      for (const assignment of due) await tell(tx, assignment, now);
      return due.length;
    });
    announced += count;
    if (count < BATCH) return { announced };
  }
};

async function claim(database: Database, now: Date): Promise<Due[]> {
  const result = await sql<Due>`
    update assignments a set announced_at = ${now}::timestamptz
    from (
      select community_id, assignment_id from assignments
      where announced_at is null and deleted_at is null and publish_at <= ${now}::timestamptz
      order by publish_at limit ${BATCH} for update skip locked
    ) due, communities c
    where a.community_id = due.community_id and a.assignment_id = due.assignment_id and c.community_id = a.community_id
    returning a.community_id as "communityId", a.assignment_id as "assignmentId", a.course_id as "courseId", a.title,
      a.due_at as "dueAt", c.time_zone as "timeZone"`.execute(database);
  return result.rows;
}

async function tell(database: Database, assignment: Due, now: Date): Promise<void> {
  const learners = await database
    .selectFrom('enrolments')
    .select('member_id')
    .where('community_id', '=', assignment.communityId)
    .where('course_id', '=', assignment.courseId)
    .where('status', '=', 'active')
    .orderBy('member_id')
    .execute();
  const memberIds = learners.map(({ member_id }) => member_id);
  const due = sayMoment(assignment.dueAt, assignment.timeZone);
  await deliver(database, assignment.communityId, memberIds, announcedMessage({ ...assignment, due }), now);
}
