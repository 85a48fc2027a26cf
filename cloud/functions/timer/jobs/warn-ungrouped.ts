import type { Database } from '../../../core/database';
import { eachAlone } from '../../../core/each-alone';
import { isWarningDue, warnUngrouped } from '../../../features/course/lifecycle/warn-ungrouped';
import type { Job } from './job';

const BATCH = 200;

/**
 * Tells operators a day ahead about courses that will open while learners have no team. A course that fails is logged and
 * does not keep the others from being told.
 */
export const warnUngroupedCourses: Job = async ({ database, log, now }) => {
  const counts = { warned: 0, failed: 0 };
  const telling = {
    log,
    job: 'warnUngroupedCourses',
    nameOf: (course: DatedCourse) => ({ community: course.community_id, course: course.course_id }),
  };
  for (let last: DatedCourse | null = null; ;) {
    const courses = await nextCourses(database, last);
    const due = courses.filter((course) => isWarningDue(course, course.time_zone, now));
    counts.failed += await eachAlone(due, telling, async (course) => {
      counts.warned += (await warnOne(database, course, now)) ? 1 : 0;
    });
    last = courses.at(-1) ?? null;
    if (courses.length < BATCH) return counts;
  }
};

/** Courses with teams that have not opened, in the order of their keys. */
async function nextCourses(database: Database, after: { community_id: string; course_id: string } | null) {
  let query = database
    .selectFrom('courses as c')
    .innerJoin('communities as home', 'home.community_id', 'c.community_id')
    .select(['c.community_id', 'c.course_id', 'c.status', 'c.starts_on', 'c.days', 'c.weekdays', 'c.cutoff_minutes'])
    .select(['c.grace_minutes', 'c.team_size', 'c.enrols_until', 'c.dissolves_on', 'c.ungrouped_told_for'])
    .select('home.time_zone')
    .where('c.status', 'in', ['enrolling', 'grouping'])
    .where('c.team_size', 'is not', null);
  if (after) {
    query = query.where((row) =>
      row(row.refTuple('c.community_id', 'c.course_id'), '>', row.tuple(after.community_id, after.course_id)),
    );
  }
  return query.orderBy('c.community_id').orderBy('c.course_id').limit(BATCH).execute();
}
type DatedCourse = Awaited<ReturnType<typeof nextCourses>>[number];

/** Whether its operators were told, decided anew behind the course's lock. */
function warnOne(database: Database, course: DatedCourse, now: Date): Promise<boolean> {
  const place = { communityId: course.community_id, courseId: course.course_id, timeZone: course.time_zone };
  return database.transaction().execute((tx) => warnUngrouped(tx, place, now));
}
