import type { CourseStatus } from '@contract/course';
import { sql } from 'kysely';
import type { Database } from '../../../core/database';
import { Refusal } from '../../../core/refusal';
import { requireGrouped } from '../../grouping/ungrouped';
import { lockCourse, type LockedCourse } from './lock-course';
import { dueMove, nextStatus } from './moves';
import { ON_ENTER } from './on-enter';
import { missingParts } from './readiness';

interface Place {
  communityId: string;
  courseId: string;
  timeZone: string;
}

/** Who moved a course and why; by null: its own dates. */
interface Cause {
  by: string | null;
  reason: string;
  now: Date;
}

/**
 * Moves a course to its next state by an operator's word, and does what entering it means. Answers the state it left.
 * Throws COURSE.ILLEGAL_MOVE when `to` is not the next state, COURSE.NOT_READY when a draft lacks something,
 * GROUPING.UNGROUPED when teams are not published. The course's own dates do not wait for teams: learners would lose days.
 */
export async function moveByWord(
  database: Database,
  place: Place,
  to: CourseStatus,
  cause: Cause,
): Promise<CourseStatus> {
  const course = await lockCourse(database, place);
  const from = course.status as CourseStatus;
  if (nextStatus(course) !== to) {
    throw new Refusal('COURSE.ILLEGAL_MOVE', `a course that is ${from} does not become ${to}`, { from, to });
  }
  if (from === 'draft') await requireReady(database, course, place.timeZone, cause.now);
  if (from === 'grouping') await requireGrouped(database, place.communityId, place.courseId);
  await enter(database, course, to, cause);
  return from;
}

/**
 * Moves a course as far as its own dates have come, one state after the other. Answers how many moves it took: a run
 * that comes late makes them all, one that comes again or at the same time makes none.
 */
export async function moveByDates(database: Database, place: Place, now: Date): Promise<number> {
  let course = await lockCourse(database, place);
  for (let moves = 0; ; moves += 1) {
    const to = dueMove(course, place.timeZone, now);
    if (to === null) return moves;
    await enter(database, course, to, { by: null, reason: '', now });
    course = { ...course, status: to };
  }
}

async function requireReady(database: Database, course: LockedCourse, timeZone: string, now: Date): Promise<void> {
  const { planned } = await database
    .selectFrom('course_days')
    .select((count) => count.fn.countAll<number>().as('planned'))
    .where('community_id', '=', course.community_id)
    .where('course_id', '=', course.course_id)
    .where('day_no', '<=', course.days)
    .executeTakeFirstOrThrow();
  const missing = missingParts({ ...course, planned_days: planned }, timeZone, now);
  if (missing.length > 0) {
    throw new Refusal('COURSE.NOT_READY', 'the course lacks something', { missing: missing.join() });
  }
}

async function enter(database: Database, course: LockedCourse, to: CourseStatus, cause: Cause): Promise<void> {
  const { community_id, course_id, status: from } = course;
  await database
    .updateTable('courses')
    .set({ status: to })
    .where('community_id', '=', community_id)
    .where('course_id', '=', course_id)
    .execute();
  await sql`insert into course_moves (community_id, course_id, move_no, from_status, to_status, moved_by, reason, moved_at)
    select ${community_id}, ${course_id}, coalesce(max(move_no), 0) + 1, ${from}, ${to}, ${cause.by}, ${cause.reason}, ${cause.now}
    from course_moves where community_id = ${community_id} and course_id = ${course_id}`.execute(database);
  for (const act of ON_ENTER[to]) await act(database, { course: { ...course, status: to }, now: cause.now });
}
