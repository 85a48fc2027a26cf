import type { Database } from '../../core/database';
import { writeReports } from '../../features/course/closing/write-reports';
import { lockCourse } from '../../features/course/lifecycle/lock-course';
import { closingOf } from '../../features/course/lifecycle/moves';
import { TIME_ZONE, type Moment } from './model';
import type { Settlement } from './settlement';

/** What the courses that are over left to their learners: reports, and certificates for those who completed them. */
export async function settleClosing(
  database: Database,
  { communityId, courses }: Settlement,
  { random }: Moment,
): Promise<void> {
  for (const { course } of courses.filter(({ course: { status } }) => status === 'closed')) {
    const closed = await lockCourse(database, { communityId, courseId: course.courseId });
    // drawn from the story's chance, so that the same minute makes the same codes
    const makeCode = (shortCode: string) => `${shortCode}${random.id().slice(0, 10)}`;
    await writeReports(database, closed, closingOf(closed, TIME_ZONE), makeCode);
  }
}
