import type { Call } from '../../../core/action';
import { requireInvite, takeAccessCode } from '../../../core/gate-codes';
import { Refusal } from '../../../core/refusal';
import type { CourseGrant } from '../policy';
import { enrolmentRefusal, todayOf } from '../rules';

type EnrolCall = Call<'course.enrol'>;

/**
 * Takes the caller into a course and answers its first date. The course is locked while its places are counted, so
 * that a capacity holds under parallel calls. Somebody who comes back takes up the same enrolment, with its history:
 * the days in between stay missed.
 */
export async function enrol(call: EnrolCall, grant: CourseGrant): Promise<string> {
  const { database, now } = call;
  const { course, member, community } = grant;
  requireTakesIn(grant, now);
  await database
    .selectFrom('courses')
    .select('course_id')
    .where('community_id', '=', community.communityId)
    .where('course_id', '=', course.course_id)
    .forNoKeyUpdate() // excludes other enrolments and changes of the course, not its check-ins
    .executeTakeFirstOrThrow();
  const known = await findEnrolment(call, grant);
  if (known?.status === 'active') throw new Refusal('COURSE.ALREADY_ENROLLED', 'you are in this course');
  await passGate(call, grant);
  await requirePlace(call, grant);
  const today = todayOf(course, community.timeZone, now);
  await database
    .insertInto('enrolments')
    .values({
      community_id: community.communityId,
      course_id: course.course_id,
      member_id: member.memberId,
      first_day: today > course.starts_on ? today : course.starts_on,
      enrolled_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'course_id', 'member_id'])
        .doUpdateSet({ status: 'active', withdrawn_at: null, enrolled_at: now }),
    )
    .execute();
  return course.starts_on;
}

function requireTakesIn({ course, community }: CourseGrant, now: Date): void {
  const refusal = enrolmentRefusal(course, community.timeZone, now);
  if (refusal) throw new Refusal(refusal, 'the course takes nobody in now', { status: course.status });
}

function findEnrolment({ database }: EnrolCall, { course, member, community }: CourseGrant) {
  return database
    .selectFrom('enrolments')
    .select('status')
    .where('community_id', '=', community.communityId)
    .where('course_id', '=', course.course_id)
    .where('member_id', '=', member.memberId)
    .executeTakeFirst();
}

async function passGate({ database, input, now }: EnrolCall, { course, member, community }: CourseGrant) {
  const place = { communityId: community.communityId, courseId: course.course_id };
  if (course.gate === 'invite') await requireInvite(database, place, input.inviteCode, now);
  if (course.gate === 'access_code') await takeAccessCode(database, place, input.accessCode, member.memberId, now);
}

async function requirePlace({ database }: EnrolCall, { course, community }: CourseGrant): Promise<void> {
  if (course.capacity === null) return;
  const { taken } = await database
    .selectFrom('enrolments')
    .select((count) => count.fn.countAll<number>().as('taken'))
    .where('community_id', '=', community.communityId)
    .where('course_id', '=', course.course_id)
    .where('status', '=', 'active')
    .executeTakeFirstOrThrow();
  if (taken < course.capacity) return;
  throw new Refusal('COURSE.FULL', 'every place is taken', { capacity: course.capacity });
}
