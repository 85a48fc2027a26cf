import type { ActionName, ParsedInput } from '@contract/actions';
import type { Call, MemberGrant } from '../../core/action';
import type { Database } from '../../core/database';
import { activeMember, isStaff } from '../../core/policy';
import { found, notFound } from '../../core/refusal';
import { findAssignment, isPublished, type Assignment } from './assignment';

export interface AssignmentGrant extends MemberGrant {
  assignment: Assignment;
}

type With<K extends string> = {
  [A in ActionName]: ParsedInput<A> extends Record<K, string> ? A : never;
}[ActionName];

interface Seat {
  communityId: string;
  courseId: string;
  memberId: string;
}

async function isEnrolled(database: Database, { communityId, courseId, memberId }: Seat): Promise<boolean> {
  const seat = await database
    .selectFrom('enrolments')
    .select('member_id')
    .where('community_id', '=', communityId)
    .where('course_id', '=', courseId)
    .where('member_id', '=', memberId)
    .where('status', '=', 'active')
    .executeTakeFirst();
  return seat !== undefined;
}

const accountOf = ({ member, community }: MemberGrant) => ({
  communityId: community.communityId,
  memberId: member.memberId,
});

/** A learner of the assignment's course, once it is published. */
export async function assigned<A extends With<'assignmentId'>>(call: Call<A>): Promise<AssignmentGrant> {
  const grant = activeMember(call);
  const { assignmentId } = call.input as { assignmentId: string };
  const account = accountOf(grant);
  const assignment = found(await findAssignment(call.database, account, assignmentId), 'the assignment');
  if (!isPublished(assignment, call.now)) throw notFound('the assignment');
  const { courseId } = assignment;
  if (!(await isEnrolled(call.database, { ...account, courseId }))) throw notFound('the assignment');
  return { ...grant, assignment };
}

/** Coaches and operators: those who set homework. */
export function staff<A extends ActionName>(call: Call<A>): MemberGrant {
  const grant = activeMember(call);
  if (!isStaff(grant.member)) throw notFound('the homework desk');
  return grant;
}

/** Staff, at an assignment in any state. */
export async function staffAtAssignment<A extends With<'assignmentId'>>(call: Call<A>): Promise<AssignmentGrant> {
  const grant = staff(call);
  const { assignmentId } = call.input as { assignmentId: string };
  return { ...grant, assignment: found(await findAssignment(call.database, accountOf(grant), assignmentId), 'it') };
}

/** Staff, at a course that exists. */
export async function staffAtCourse<A extends With<'courseId'>>(call: Call<A>): Promise<MemberGrant> {
  const grant = staff(call);
  const { courseId } = call.input as { courseId: string };
  const course = await call.database
    .selectFrom('courses')
    .select('course_id')
    .where('community_id', '=', grant.community.communityId)
    .where('course_id', '=', courseId)
    .executeTakeFirst();
  found(course, 'the course');
  return grant;
}

/** Whoever is enrolled in the course, and staff. */
export async function classmate<A extends With<'courseId'>>(call: Call<A>): Promise<MemberGrant> {
  const grant = activeMember(call);
  if (isStaff(grant.member)) return staffAtCourse(call);
  const { courseId } = call.input as { courseId: string };
  if (!(await isEnrolled(call.database, { ...accountOf(grant), courseId }))) throw notFound('the course');
  return grant;
}

export { activeMember as readOwnHomework, activeMember as answerForOwnWork } from '../../core/policy';
