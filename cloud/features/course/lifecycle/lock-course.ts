import type { Database } from '../../../core/database';
import { found } from '../../../core/refusal';

/**
 * Locks a course and reads it behind the lock: moves, changes of its settings and enrolments take turns, check-ins go on.
 * Throws RESOURCE.NOT_FOUND.
 */
export async function lockCourse(database: Database, place: { communityId: string; courseId: string }) {
  const row = await database
    .selectFrom('courses')
    .selectAll()
    .where('community_id', '=', place.communityId)
    .where('course_id', '=', place.courseId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return found(row, 'the course');
}
export type LockedCourse = Awaited<ReturnType<typeof lockCourse>>;
