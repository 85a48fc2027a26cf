import type { ActionName, ParsedInput } from '@contract/actions';
import type { Call, MemberGrant } from '../../core/action';
import { activeMember, isOperator, operator } from '../../core/policy';
import { found, notFound } from '../../core/refusal';
import { findCourse, type CourseRow } from './queries';

export interface CourseGrant extends MemberGrant {
  course: CourseRow;
}

type OnCourse = { [A in ActionName]: ParsedInput<A> extends { courseId: string } ? A : never }[ActionName];

/** A course of the community; a draft is visible to operators only. */
export async function seeCourse<A extends OnCourse>(call: Call<A>): Promise<CourseGrant> {
  const grant = activeMember(call);
  const { courseId } = call.input as { courseId: string };
  const course = await findCourse(call.database, grant, courseId);
  if (!course || (course.status === 'draft' && !isOperator(grant.member))) throw notFound('the course');
  return { ...grant, course };
}

/** A course in any state, for those who run it. */
export async function runCourse<A extends OnCourse>(call: Call<A>): Promise<CourseGrant> {
  const grant = operator(call);
  const { courseId } = call.input as { courseId: string };
  return { ...grant, course: found(await findCourse(call.database, grant, courseId), 'the course') };
}

export { activeMember as listCourses, operator as runCourses } from '../../core/policy';
