import { sayMoment } from '../../../core/say-date';
import type { Database } from '../../../core/database';
import { operatorsOf } from '../../../core/operators';
import { countUngrouped } from '../../grouping/ungrouped';
import { deliver } from '../../inbox/deliver';
import { lockCourse } from './lock-course';
import { ungroupedMessage } from './messages';
import { openingOf, type CourseDates } from './moves';

/** How long before the opening operators are told. */
const AHEAD_MILLISECONDS = 86_400_000;

/** Whether a course opens within a day, takes teams, and its operators were not told for this first day. */
export function isWarningDue(
  course: CourseDates & { ungrouped_told_for: string | null },
  timeZone: string,
  now: Date,
): boolean {
  const { status, team_size, starts_on, ungrouped_told_for } = course;
  if (team_size === null || ungrouped_told_for === starts_on) return false;
  if (status !== 'enrolling' && status !== 'grouping') return false;
  const left = openingOf(course, timeZone).getTime() - now.getTime();
  return left > 0 && left <= AHEAD_MILLISECONDS;
}

/**
 * Tells the operators that a course opens within a day while learners have no team, once for each first day. Answers
 * whether they were told; while everybody has a team they are not, and may be later.
 */
export async function warnUngrouped(
  database: Database,
  { communityId, courseId, timeZone }: { communityId: string; courseId: string; timeZone: string },
  now: Date,
): Promise<boolean> {
  const course = await lockCourse(database, { communityId, courseId });
  if (!isWarningDue(course, timeZone, now)) return false;
  const ungrouped = await countUngrouped(database, course);
  if (ungrouped === 0) return false;
  await database
    .updateTable('courses')
    .set({ ungrouped_told_for: course.starts_on })
    .where('community_id', '=', communityId)
    .where('course_id', '=', courseId)
    .execute();
  const opensAt = sayMoment(openingOf(course, timeZone), timeZone);
  const operators = await operatorsOf(database, communityId);
  await deliver(database, communityId, operators, ungroupedMessage(course, ungrouped, opensAt), now);
  return true;
}
