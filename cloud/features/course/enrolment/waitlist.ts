import { sql } from 'kysely';
import type { Database } from '../../../core/database';
import { deliver } from '../../inbox/deliver';
import { isOver } from '../rules';
import { lockCourse, type CourseKey, type LockedCourse } from './lock';
import { promotedMessage } from './messages';
import { takeSeats } from './seats';

/**
 * Gives every free place of a course to those who wait, first come first, and tells them. Call it in the transaction in
 * which places became free: a withdrawal, a larger capacity. Locks the course; answers who got in. A course that is over
 * promotes nobody.
 */
export async function promoteFromWaitlist(database: Database, key: CourseKey, now: Date): Promise<string[]> {
  return promoteInto(database, await lockCourse(database, key), now);
}

/** {@link promoteFromWaitlist} for a caller who holds the course's lock. */
export async function promoteInto(database: Database, course: LockedCourse, now: Date): Promise<string[]> {
  if (isOver(course, course.time_zone, now)) return [];
  const memberIds = await firstInLine(database, course);
  if (memberIds.length === 0) return [];
  await takeSeats(database, course, memberIds, now);
  await database
    .updateTable('enrolment_requests')
    .set({ status: 'admitted', decided_at: now })
    .where('community_id', '=', course.community_id)
    .where('course_id', '=', course.course_id)
    .where('member_id', 'in', memberIds)
    .execute();
  await deliver(database, course.community_id, memberIds, promotedMessage(course), now);
  return memberIds;
}

/** More places than any course has people. */
const EVERYBODY = 1_000_000_000;

/** As many of those who wait as there are places for, in their order; all of them without a capacity. */
async function firstInLine(database: Database, course: LockedCourse): Promise<string[]> {
  const here = sql`community_id = ${course.community_id} and course_id = ${course.course_id}`;
  const result = await sql<{ member_id: string }>`
    select member_id from enrolment_requests where ${here} and status = 'waitlisted'
    order by arrival_no
    limit (select greatest(0, coalesce(${course.capacity}::bigint, ${EVERYBODY}) - count(*))
      from enrolments where ${here} and status = 'active')
  `.execute(database);
  return result.rows.map((row) => row.member_id);
}
