import type { Call } from '../../../core/action';
import { notFound, Refusal } from '../../../core/refusal';
import { closingOf } from '../lifecycle/moves';
import { runCourse, seeCourse, type CourseGrant } from '../policy';

type Desk = 'course.getCourseReport' | 'course.exportReport';

/** Somebody's own part in a course that is over. Throws COURSE.NOT_CLOSED while it runs. */
export async function readOwnReport(call: Call<'course.getReport'>): Promise<CourseGrant> {
  const grant = await seeCourse(call);
  if (grant.course.seat_status !== 'active') throw notFound('the report');
  return overOnly(grant);
}

/** A course that is over, for those who run it. Throws COURSE.NOT_CLOSED while it runs. */
export async function readCourseReport<A extends Desk>(call: Call<A>): Promise<CourseGrant> {
  return overOnly(await runCourse(call as Call<Desk>));
}

function overOnly(grant: CourseGrant): CourseGrant {
  const { course, community } = grant;
  if (course.status !== 'closed' && course.status !== 'archived') {
    const closesAt = closingOf(course, community.timeZone).toISOString();
    throw new Refusal('COURSE.NOT_CLOSED', 'the course has not closed yet', { closesAt });
  }
  return grant;
}

export { seeCourse as takePart } from '../policy';
