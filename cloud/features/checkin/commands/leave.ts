import type { Call } from '../../../core/action';
import { Refusal } from '../../../core/refusal';
import type { LearnerGrant } from '../policy';
import { figuresOf, findStanding, leaveLeftOf, type Standing } from '../standing';

type LeaveCall = Call<'checkin.takeLeave' | 'checkin.cancelLeave'>;

/** Locks the enrolment, so that the allowance holds under parallel calls, and reads the standing anew behind the lock. */
async function lockedStanding({ database, input, now }: LeaveCall, { member, community }: LearnerGrant) {
  await database
    .selectFrom('enrolments')
    .select('member_id')
    .where('community_id', '=', community.communityId)
    .where('course_id', '=', input.courseId)
    .where('member_id', '=', member.memberId)
    .forUpdate()
    .execute();
  const standing = await findStanding(database, {
    communityId: community.communityId,
    memberId: member.memberId,
    timeZone: community.timeZone,
    now,
    courseId: input.courseId,
  });
  if (!standing) throw new Refusal('COURSE.NOT_ENROLLED', 'enrol in the course first');
  return standing;
}

function requireRunning({ status }: Standing): void {
  if (status === 'closed' || status === 'archived') throw new Refusal('COURSE.CLOSED', 'the course is closed');
}

async function addLeaves(call: LeaveCall, { member, community }: LearnerGrant, difference: 1 | -1): Promise<void> {
  await call.database
    .updateTable('enrolments')
    .set((row) => ({ leaves_used: row('leaves_used', '+', difference) }))
    .where('community_id', '=', community.communityId)
    .where('course_id', '=', call.input.courseId)
    .where('member_id', '=', member.memberId)
    .execute();
}

/**
 * Takes leave for today or a scheduled day to come; the streak bridges it and the team's target shrinks.
 * A day already on leave answers the same again.
 */
export async function takeLeave(call: LeaveCall, grant: LearnerGrant) {
  const standing = await lockedStanding(call, grant);
  const date = call.input.localDate;
  const { facts } = standing;
  requireRunning(standing);
  if (facts.onLeave.has(date)) return standing;
  if (!facts.scheduled.includes(date) || date < facts.firstDay) {
    throw new Refusal('CHECKIN.DAY_OFF_PLAN', 'nothing is asked of you on that day', { localDate: date });
  }
  if (standing.checkinIds.has(date)) throw new Refusal('CHECKIN.ALREADY_LIT', 'that day is lit', { localDate: date });
  if (date < facts.today) throw new Refusal('CHECKIN.LEAVE_TOO_LATE', 'that day is over', { localDate: date });
  if (leaveLeftOf(standing) === 0) {
    throw new Refusal('CHECKIN.NO_LEAVE_LEFT', 'the leave allowance is used up', {
      allowance: standing.leaveAllowance,
    });
  }
  await call.database
    .insertInto('leaves')
    .values({
      community_id: grant.community.communityId,
      course_id: call.input.courseId,
      member_id: grant.member.memberId,
      local_date: date,
      created_at: call.now,
    })
    .execute();
  await addLeaves(call, grant, 1);
  return withLeaves(standing, new Set([...facts.onLeave, date]), 1);
}

/** Gives a leave of today or a day to come back. A day without leave answers the same again. */
export async function cancelLeave(call: LeaveCall, grant: LearnerGrant) {
  const standing = await lockedStanding(call, grant);
  const date = call.input.localDate;
  requireRunning(standing);
  if (!standing.facts.onLeave.has(date)) return standing;
  if (date < standing.facts.today) throw new Refusal('CHECKIN.LEAVE_TOO_LATE', 'that day is over', { localDate: date });
  await call.database
    .deleteFrom('leaves')
    .where('community_id', '=', grant.community.communityId)
    .where('course_id', '=', call.input.courseId)
    .where('member_id', '=', grant.member.memberId)
    .where('local_date', '=', date)
    .execute();
  await addLeaves(call, grant, -1);
  const onLeave = new Set(standing.facts.onLeave);
  onLeave.delete(date);
  return withLeaves(standing, onLeave, -1);
}

function withLeaves(standing: Standing, onLeave: Set<string>, difference: number): Standing {
  return { ...standing, leavesUsed: standing.leavesUsed + difference, facts: { ...standing.facts, onLeave } };
}

export function presentLeave(standing: Standing) {
  return { leaveLeft: leaveLeftOf(standing), figures: figuresOf(standing) };
}
