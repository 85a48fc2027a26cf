import type { EnrolmentStatus } from '@contract/enrolment';
import type { Call } from '../../../core/action';
import { found, Refusal } from '../../../core/refusal';
import type { KeptAnswer } from '../../community/answers';
import type { CourseGrant } from '../policy';
import { passGate, requireOpen } from './gate';
import { lockCourse, type LockedCourse } from './lock';
import { freePlaces, standingOf, type Standing } from './places';
import { takeSeats } from './seats';

type EnrolCall = Call<'course.enrol'>;

/** What became of it; `position` is the place in the line, from 1, for who waits for a place. */
export interface Enrolled {
  enrolment: EnrolmentStatus;
  position: number | null;
  startsOn: string;
}

/**
 * Takes the caller into a course, into its line when it is full, or files their application. What can be asked before
 * is asked before: the lock on the course, in which its places are counted, is held for three statements.
 */
export async function enrol(call: EnrolCall, grant: CourseGrant): Promise<Enrolled> {
  const { database, now } = call;
  const { course, member, community } = grant;
  const { answers, earlyHours } = await passGate(call, grant);
  await holdMembership(call, grant);
  const key = { communityId: community.communityId, courseId: course.course_id };
  const locked = await lockCourse(database, key);
  requireOpen(locked, { timeZone: community.timeZone, earlyHours }, now);
  const standing = await standingOf(database, key, member.memberId);
  refuseTwice(standing);
  const status = answerOf(locked, standing);
  await fileRequest(call, grant, { status, answers, arrivalNo: standing.lastArrival + 1 });
  if (status === 'admitted') await takeSeats(database, locked, [member.memberId], now);
  return {
    enrolment: status === 'admitted' ? 'active' : status,
    position: status === 'waitlisted' ? standing.waiting + 1 : null,
    startsOn: locked.starts_on,
  };
}

type Answer = 'applied' | 'waitlisted' | 'admitted';

function answerOf(course: LockedCourse, standing: Standing): Answer {
  if (course.gate === 'review') return 'applied';
  return freePlaces(course.capacity, standing) > 0 ? 'admitted' : 'waitlisted';
}

/** Leaving the community waits for us, and then finds the place to give up; who has left already gets none. */
async function holdMembership({ database }: EnrolCall, { member, community }: CourseGrant): Promise<void> {
  const held = await database
    .selectFrom('members')
    .select('member_id')
    .where('community_id', '=', community.communityId)
    .where('member_id', '=', member.memberId)
    .where('status', '=', 'active')
    .forShare()
    .executeTakeFirst();
  found(held, 'the community');
}

function refuseTwice({ seat, request, position }: Standing): void {
  if (seat === 'active') throw new Refusal('COURSE.ALREADY_ENROLLED', 'you are in this course');
  if (request === 'applied') throw new Refusal('GATE.APPLICATION_PENDING', 'an application is waiting for its answer');
  if (request === 'waitlisted') throw new Refusal('COURSE.ALREADY_WAITING', 'you wait for a place', { position });
}

/** One request a member: asking again renews it and takes a new place in the order of arrival. */
async function fileRequest(
  { database, now }: EnrolCall,
  { course, member, community }: CourseGrant,
  { status, answers, arrivalNo }: { status: Answer; answers: KeptAnswer[]; arrivalNo: number },
): Promise<void> {
  const asked = { status, arrival_no: arrivalNo, answers: JSON.stringify(answers), requested_at: now };
  await database
    .insertInto('enrolment_requests')
    .values({
      community_id: community.communityId,
      course_id: course.course_id,
      member_id: member.memberId,
      ...asked,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'course_id', 'member_id'])
        .doUpdateSet({ ...asked, reason: null, decided_at: null, decided_by: null }),
    )
    .execute();
}
