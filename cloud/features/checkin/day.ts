import type { DayDetail } from '@contract/checkin';
import type { Call } from '../../core/action';
import type { LearnerGrant } from './policy';
import { decideSubmit } from './rules/decide-submit';
import { arrivesUntil, opensAt } from './rules/schedule';
import { markOf } from './rules/streak';
import { leaveLeftOf, makeupCardsOf } from './standing';

/** The task of one day of the plan, or null off the plan. */
export async function findTask({ database, input }: Call<'checkin.getDay'>, { community, standing }: LearnerGrant) {
  const dayNo = standing.facts.scheduled.indexOf(input.localDate) + 1;
  const task = await database
    .selectFrom('course_days')
    .select(['title', 'task'])
    .where('community_id', '=', community.communityId)
    .where('course_id', '=', input.courseId)
    .where('day_no', '=', dayNo)
    .executeTakeFirst();
  return task ?? null;
}

/** What the day is and what may still be done about it; the same rules decide here and when it is sent. */
export function presentDay(
  task: { title: string; task: string } | null,
  { input, now }: Call<'checkin.getDay'>,
  { standing }: LearnerGrant,
): DayDetail {
  const { facts, schedule } = standing;
  const date = input.localDate;
  const mark = markOf(facts, date);
  const decide = (isMakeup: boolean, writtenAt: Date) =>
    decideSubmit({
      status: standing.status,
      schedule,
      firstDay: facts.firstDay,
      date,
      now,
      writtenAt,
      isMakeup,
      isOnLeave: facts.onLeave.has(date),
      makeupCards: makeupCardsOf(standing),
    }).accepted;
  const isLit = standing.checkinIds.has(date);
  const isRunning = standing.status !== 'closed' && standing.status !== 'archived';
  const leaveLeft = leaveLeftOf(standing);
  const dayNo = facts.scheduled.indexOf(date) + 1;
  return {
    courseId: input.courseId,
    courseTitle: standing.title,
    localDate: date,
    dayNo: dayNo || null,
    title: task?.title ?? '',
    task: task?.task ?? '',
    mark,
    checkinId: standing.checkinIds.get(date) ?? null,
    numbers: standing.numbers,
    closesAt: arrivesUntil(schedule, date).toISOString(),
    // Something written now counts only on the learning day itself; a draft of the day before may still arrive.
    canSubmit: !isLit && decide(false, date === facts.today ? now : opensAt(schedule, date)),
    canMakeUp: !isLit && mark === 'missed' && decide(true, now),
    canTakeLeave: isRunning && leaveLeft > 0 && (mark === 'due' || mark === 'ahead'),
    makeupCards: makeupCardsOf(standing),
    leaveLeft,
    hasTeam: standing.team !== null,
  };
}
