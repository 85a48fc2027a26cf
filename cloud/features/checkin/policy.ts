import type { ActionName, ParsedInput } from '@contract/actions';
import type { Call, MemberGrant } from '../../core/action';
import { activeMember } from '../../core/policy';
import { Refusal } from '../../core/refusal';
import { findStanding, type Standing } from './standing';

export interface LearnerGrant extends MemberGrant {
  standing: Standing;
}

type OnCourse = { [A in ActionName]: ParsedInput<A> extends { courseId: string } ? A : never }[ActionName];

/**
 * A learner of the course in the input, with their standing. A course that the member is not in answers
 * COURSE.NOT_ENROLLED when it is open to see, RESOURCE.NOT_FOUND when it does not exist or is a draft.
 */
export async function learner<A extends OnCourse>(call: Call<A>): Promise<LearnerGrant> {
  const grant = activeMember(call);
  const { courseId, localDate } = call.input as { courseId: string; localDate?: string };
  const { communityId, timeZone } = grant.community;
  const { memberId } = grant.member;
  const standing = await findStanding(call.database, {
    communityId,
    memberId,
    timeZone,
    now: call.now,
    courseId,
    teamDate: localDate,
  });
  if (standing) return { ...grant, standing };
  const course = await call.database
    .selectFrom('courses')
    .select('status')
    .where('community_id', '=', communityId)
    .where('course_id', '=', courseId)
    .executeTakeFirst();
  if (!course || course.status === 'draft') throw new Refusal('RESOURCE.NOT_FOUND', 'there is no such course');
  throw new Refusal('COURSE.NOT_ENROLLED', 'enrol in the course first');
}

export { activeMember as readOwnDays } from '../../core/policy';
