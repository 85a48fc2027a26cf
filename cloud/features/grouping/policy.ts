import type { ActionName, ParsedInput } from '@contract/actions';
import type { Call, MemberGrant } from '../../core/action';
import { activeMember, operator } from '../../core/policy';
import { found, notFound, Refusal } from '../../core/refusal';
import { findCourse, type GroupingCourse } from './course';

export interface GroupingGrant extends MemberGrant {
  course: GroupingCourse;
}

type OnGrouping = { [A in ActionName]: A extends `grouping.${string}` ? A : never }[ActionName];
type CourseInput<A extends OnGrouping> = Extract<ParsedInput<A>, { courseId: string }>;

/** Owner or operator, on a course of their community. */
export async function grouper<A extends OnGrouping>(call: Call<A>): Promise<GroupingGrant> {
  const grant = operator(call);
  const { courseId } = call.input as CourseInput<A>;
  return { ...grant, course: found(await findCourse(call.database, grant, courseId), 'the course') };
}

/** Somebody who is in the course. Throws COURSE.NOT_ENROLLED for a member who is not, drafts do not exist for anybody. */
export async function learner<A extends OnGrouping>(call: Call<A>): Promise<GroupingGrant> {
  const grant = activeMember(call);
  const { courseId } = call.input as CourseInput<A>;
  const course = found(await findCourse(call.database, grant, courseId), 'the course');
  if (course.status === 'draft') throw notFound('the course');
  if (!course.is_mine) throw new Refusal('COURSE.NOT_ENROLLED', 'you are not in this course');
  return { ...grant, course };
}
