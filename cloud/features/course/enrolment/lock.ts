import type { Database } from '../../../core/database';
import { found } from '../../../core/refusal';

export interface CourseKey {
  communityId: string;
  courseId: string;
}

/**
 * The course as it is now, locked until the transaction ends: nobody else changes it, takes a place or gives one up.
 * Check-ins go on. Throws RESOURCE.NOT_FOUND.
 *
 * Whoever wants a place queues here. The row is locked and never written, so PostgreSQL's queue for it is served in
 * order of arrival (src/backend/access/heap/README.tuplock: each waiter takes the tuple's heavyweight lock in turn).
 * What was read before the lock may be outdated; places are counted by a statement that begins after it.
 */
export async function lockCourse(database: Database, { communityId, courseId }: CourseKey) {
  const row = await database
    .selectFrom('courses as c')
    .innerJoin('communities as home', 'home.community_id', 'c.community_id')
    .select(['c.community_id', 'c.course_id', 'c.title', 'c.status', 'c.starts_on', 'c.days', 'c.weekdays'])
    .select(['c.cutoff_minutes', 'c.capacity', 'c.gate', 'c.enrols_from', 'c.enrols_until', 'c.welcome_message'])
    .select('home.time_zone')
    .where('c.community_id', '=', communityId)
    .where('c.course_id', '=', courseId)
    .forNoKeyUpdate('c')
    .executeTakeFirst();
  return found(row, 'the course');
}
export type LockedCourse = Awaited<ReturnType<typeof lockCourse>>;
