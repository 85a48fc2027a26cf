import type { Call } from '../../../core/action';
import { Refusal } from '../../../core/refusal';
import type { CourseGrant } from '../policy';
import { lockCourse } from './lock';
import { vacate } from './release';
import { promoteInto } from './waitlist';

/**
 * Gives up a place in a course and its team, a place in the line or an application; the first in line moves up. What was
 * checked in and earned stays. Throws COURSE.CLOSED and COURSE.NOT_ENROLLED.
 */
export async function withdraw(
  { database, now }: Call<'course.withdraw'>,
  { course: seen, member, community }: CourseGrant,
): Promise<void> {
  const key = { communityId: community.communityId, courseId: seen.course_id };
  const course = await lockCourse(database, key);
  if (course.status === 'closed' || course.status === 'archived') {
    throw new Refusal('COURSE.CLOSED', 'the course is closed; its record stays as it is', { status: course.status });
  }
  if (!(await vacate(database, course, member.memberId, now))) {
    throw new Refusal('COURSE.NOT_ENROLLED', 'you are not in this course');
  }
  await promoteInto(database, course, now);
}
