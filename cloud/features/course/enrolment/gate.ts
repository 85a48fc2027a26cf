import type { Call } from '../../../core/action';
import { requireInvite, takeAccessCode } from '../../../core/gate-codes';
import { Refusal } from '../../../core/refusal';
import { checkAnswers, type KeptAnswer } from '../../community/answers';
import { findQuestions } from '../../community/questions';
import type { CourseGrant } from '../policy';
import { enrolmentRefusal, type EnrolmentPeriod } from './rules';
import { tierNeeded, type TierNeeded } from './tier';

type EnrolCall = Call<'course.enrol'>;

export interface Passed {
  answers: KeptAnswer[];
  /** Hours by which the caller's tier is ahead of the others. */
  earlyHours: number;
}

/**
 * All that a course asks of whoever wants to enrol, before anybody queues for its lock: the moment, the tier, the form,
 * the code. Throws what refuses them.
 */
export async function passGate(call: EnrolCall, grant: CourseGrant): Promise<Passed> {
  const { database, input } = call;
  const { course, community } = grant;
  const tier = await tierNeeded(database, grant);
  requireOpen(course, { timeZone: community.timeZone, earlyHours: tier.earlyHours }, call.now);
  requireTier(tier);
  const questions = await findQuestions(database, { communityId: community.communityId, courseId: course.course_id });
  const answers = checkAnswers(questions, input.answers ?? []);
  await requireCode(call, grant);
  return { answers, earlyHours: tier.earlyHours };
}

/** Throws unless the course takes this person in now. */
export function requireOpen(
  course: EnrolmentPeriod,
  caller: { timeZone: string; earlyHours: number },
  now: Date,
): void {
  const closed = enrolmentRefusal(course, caller, now);
  if (closed) throw new Refusal(closed.code, 'the course takes nobody in now', closed.details);
}

function requireTier({ needs, has, isReached, missingGrowth }: TierNeeded): void {
  if (isReached) return;
  throw new Refusal('COURSE.TIER_TOO_LOW', 'the course is for higher tiers', { needs, has, missingGrowth });
}

async function requireCode({ database, input, now }: EnrolCall, { course, member, community }: CourseGrant) {
  const place = { communityId: community.communityId, courseId: course.course_id };
  if (course.gate === 'invite') await requireInvite(database, place, input.inviteCode, now);
  if (course.gate === 'access_code') await takeAccessCode(database, place, input.accessCode, member.memberId, now);
}
