import type { Database } from '../../../core/database';
import { moveByDates } from '../../../features/course/lifecycle/move-course';
import { dueMove } from '../../../features/course/lifecycle/moves';
import type { Job, JobContext } from './job';

const BATCH = 200;

/** Moves every course whose dates have come. A course that fails is logged and does not keep the others from moving. */
export const moveCourses: Job = async (context) => {
  const counts = { looked: 0, moved: 0, failed: 0 };
  for (let last: DatedCourse | null = null; ;) {
    const places = await nextCourses(context.database, last);
    for (const place of places) {
      counts.looked += 1;
      if (dueMove(place, place.time_zone, context.now) === null) continue;
      const moves = await moveOne(context, place);
      counts.moved += moves ?? 0;
      counts.failed += moves === null ? 1 : 0;
    }
    last = places.at(-1) ?? null;
    if (places.length < BATCH) return counts;
  }
};

/** Courses that dates can move, with what decides it, in the order of their keys. */
async function nextCourses(database: Database, after: { community_id: string; course_id: string } | null) {
  let query = database
    .selectFrom('courses as c')
    .innerJoin('communities as home', 'home.community_id', 'c.community_id')
    .select(['c.community_id', 'c.course_id', 'c.status', 'c.starts_on', 'c.days', 'c.weekdays', 'c.cutoff_minutes'])
    .select(['c.grace_minutes', 'c.team_size', 'c.enrols_until', 'c.dissolves_on', 'home.time_zone'])
    .where('c.status', 'in', ['enrolling', 'grouping', 'open', 'closed']);
  if (after) {
    query = query.where((row) =>
      row(row.refTuple('c.community_id', 'c.course_id'), '>', row.tuple(after.community_id, after.course_id)),
    );
  }
  return query.orderBy('c.community_id').orderBy('c.course_id').limit(BATCH).execute();
}
type DatedCourse = Awaited<ReturnType<typeof nextCourses>>[number];

/** How many states it went on, decided anew behind the course's lock; null when it failed. */
async function moveOne({ database, log, now }: JobContext, course: DatedCourse): Promise<number | null> {
  const place = { communityId: course.community_id, courseId: course.course_id, timeZone: course.time_zone };
  try {
    return await database.transaction().execute((tx) => moveByDates(tx, place, now));
  } catch (error) {
    log.error({ job: 'moveCourses', community: place.communityId }, error);
    return null;
  }
}
