import type { DecisionOutcome } from '@contract/enrolment';
import { sql } from 'kysely';
import type { Call } from '../../../core/action';
import { writeAudits } from '../../../core/audit';
import { requireCleanText } from '../../../core/clean-text';
import type { Database } from '../../../core/database';
import { Refusal } from '../../../core/refusal';
import { SCENE } from '../../../platform/content-check';
import { deliver } from '../../inbox/deliver';
import { isOver } from '../rules';
import { lockCourse, type LockedCourse } from './lock';
import { admittedMessage, rejectedMessage, waitlistedMessage } from './messages';
import { freePlaces, placesOf } from './places';
import type { DeskGrant } from './policy';
import { takeSeats } from './seats';

type DecideCall = Call<'course.decideEnrolments'>;
type Decided = Exclude<DecisionOutcome, 'skipped'>;

export interface Decision {
  memberId: string;
  outcome: DecisionOutcome;
}

/**
 * Answers applications, and tells everybody concerned. Who was approved gets a free place in the order in which they
 * applied, the rest join the end of the line; an application that is no longer open, or was made anew since it was read,
 * is skipped, which its outcome says.
 * Throws COURSE.CLOSED, and CONTENT.REJECTED for the reason.
 */
export async function decideEnrolments(call: DecideCall, grant: DeskGrant): Promise<Decision[]> {
  const { database, input, now } = call;
  const { communityId } = grant.community;
  await requireCleanText(call, 'input.reason', input.reason, SCENE.socialLog);
  const course = await lockCourse(database, { communityId, courseId: input.courseId });
  if (isOver(course, course.time_zone, now)) {
    throw new Refusal('COURSE.CLOSED', 'the course is over', { status: course.status });
  }
  const applied = await openApplications(call, course);
  const decided = input.approve ? await approve(call, course, applied) : await reject(call, course, applied);
  await writeAudits(
    database,
    grant,
    decided.map(({ memberId, outcome }) => ({
      action: `enrolment.${outcome}`,
      subjectKind: 'enrolment_request',
      subjectId: `${course.course_id}:${memberId}`,
      reason: input.reason,
    })),
    now,
  );
  const outcomes = new Map(decided.map(({ memberId, outcome }) => [memberId, outcome]));
  return [...new Set(input.applications.map(({ memberId }) => memberId))].map((memberId) => ({
    memberId,
    outcome: outcomes.get(memberId) ?? ('skipped' as const),
  }));
}

/** Those of the named whose application, as it was read, waits for an answer; in the order in which they applied. */
async function openApplications({ database, input }: DecideCall, course: LockedCourse): Promise<string[]> {
  const read = input.applications.map(({ memberId, requestedAt }) => ({
    memberId,
    requestedAt: new Date(requestedAt),
  }));
  const rows = await database
    .selectFrom('enrolment_requests')
    .select(['member_id', 'requested_at'])
    .where('community_id', '=', course.community_id)
    .where('course_id', '=', course.course_id)
    .where('status', '=', 'applied')
    .where(
      'member_id',
      'in',
      read.map(({ memberId }) => memberId),
    )
    .orderBy('arrival_no')
    .execute();
  const isAsRead = (row: (typeof rows)[number]) =>
    read.some((one) => one.memberId === row.member_id && one.requestedAt.getTime() === row.requested_at.getTime());
  return rows.filter(isAsRead).map((row) => row.member_id);
}

async function approve(call: DecideCall, course: LockedCourse, applied: string[]) {
  const { database, input, now } = call;
  const communityId = course.community_id;
  const places = await placesOf(database, { communityId, courseId: input.courseId });
  const free = freePlaces(course.capacity, places);
  const admitted = applied.slice(0, free);
  const waitlisted = applied.slice(free);
  await settle(call, course, 'admitted', admitted);
  await takeSeats(database, course, admitted, now);
  await deliver(database, communityId, admitted, admittedMessage(course), now);
  await settle(call, course, 'waitlisted', waitlisted);
  await joinLine(database, { communityId, courseId: input.courseId }, waitlisted, places.lastArrival);
  await deliver(database, communityId, waitlisted, waitlistedMessage(course), now);
  return [...outcomesOf(admitted, 'admitted'), ...outcomesOf(waitlisted, 'waitlisted')];
}

async function reject(call: DecideCall, course: LockedCourse, applied: string[]) {
  const { database, input, now } = call;
  await settle(call, course, 'rejected', applied);
  await deliver(database, course.community_id, applied, rejectedMessage(course, input.reason), now);
  return outcomesOf(applied, 'rejected');
}

const outcomesOf = (memberIds: string[], outcome: Decided) => memberIds.map((memberId) => ({ memberId, outcome }));

async function settle(
  { database, input, caller, now }: DecideCall,
  course: LockedCourse,
  status: Decided,
  memberIds: string[],
): Promise<void> {
  if (memberIds.length === 0) return;
  const reason = status === 'rejected' ? input.reason || null : null;
  await database
    .updateTable('enrolment_requests')
    .set({ status, reason, decided_at: now, decided_by: caller.member!.memberId })
    .where('community_id', '=', course.community_id)
    .where('course_id', '=', course.course_id)
    .where('member_id', 'in', memberIds)
    .execute();
}

/** Behind everybody who waits already: a place that somebody was told never gets worse. */
async function joinLine(
  database: Database,
  { communityId, courseId }: { communityId: string; courseId: string },
  memberIds: string[],
  lastArrival: number,
): Promise<void> {
  if (memberIds.length === 0) return;
  await sql`
    update enrolment_requests r set arrival_no = ${lastArrival}::integer + line.place
    from unnest(${memberIds}::text[]) with ordinality line (member_id, place)
    where r.community_id = ${communityId} and r.course_id = ${courseId} and r.member_id = line.member_id`.execute(
    database,
  );
}
