import { sql } from 'kysely';
import type { Database } from '../../../core/database';
import { eachAlone } from '../../../core/each-alone';
import { deliver } from '../../../features/inbox/deliver';
import { announcedMessage } from '../../../features/review/messages';
import { sayMoment } from '../../../core/say-date';
import type { Job } from './job';

interface Place {
  communityId: string;
  assignmentId: string;
}

interface Due extends Place {
  courseId: string;
  title: string;
  dueAt: Date;
  timeZone: string;
}

/** Tells the learners of a course about homework whose time to be seen has come, once. */
export const announceHomework: Job = async ({ database, log, now }) => {
  let announced = 0;
  const nameOf = ({ communityId, assignmentId }: Place) => ({ community: communityId, assignment: assignmentId });
  const places = await findDue(database, now);
  const failed = await eachAlone(places, { log, job: 'announceHomework', nameOf }, async (place) => {
    announced += await database.transaction().execute(async (tx) => {
      const due = await claim(tx, place, now);
      if (due) await tell(tx, due, now);
      return due ? 1 : 0;
    });
  });
  return { announced, failed };
};

const isDue = (now: Date) => sql`announced_at is null and deleted_at is null and publish_at <= ${now}::timestamptz`;

async function findDue(database: Database, now: Date): Promise<Place[]> {
  const result = await sql<Place>`
    select community_id as "communityId", assignment_id as "assignmentId" from assignments
    where ${isDue(now)} order by publish_at`.execute(database);
  return result.rows;
}

/** Marks it first: another run at the same moment finds nothing, and a failure takes the mark back. */
async function claim(database: Database, place: Place, now: Date): Promise<Due | undefined> {
  const result = await sql<Due>`
    update assignments a set announced_at = ${now}::timestamptz from communities c
    where a.community_id = ${place.communityId} and a.assignment_id = ${place.assignmentId} and ${isDue(now)}
      and c.community_id = a.community_id
    returning a.community_id as "communityId", a.assignment_id as "assignmentId", a.course_id as "courseId", a.title,
      a.due_at as "dueAt", c.time_zone as "timeZone"`.execute(database);
  return result.rows[0];
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
