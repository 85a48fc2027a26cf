import type { Call } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { Refusal } from '../../../core/refusal';
import { deliver } from '../../inbox/deliver';
import { lockDuty, putTurn } from '../give-week';
import { assignedMessage, relievedMessage } from '../messages';
import type { DutyGrant } from '../policy';
import { readDuty, teamOf, type DutyFacts } from '../queries';
import { canServe } from '../rules/eligible';
import { weekAfter } from '../rules/week';

/**
 * Gives this week or the next one to a member of the team, who may still turn it down; whoever had it hears of it and
 * keeps their place in the order. Throws DUTY.WEEK_NOT_OPEN, DUTY.MEMBER_UNAVAILABLE.
 */
export async function assign(call: Call<'duty.assign'>, grant: DutyGrant): Promise<DutyFacts> {
  const { database, input, now } = call;
  const { memberId, weekStart } = input;
  const team = teamOf(grant);
  const facts = await lockDuty(database, team, now);
  if (!assignableWeeks(facts).includes(weekStart)) {
    throw new Refusal('DUTY.WEEK_NOT_OPEN', 'only this week and the next one are assigned', { weekStart });
  }
  const before = facts.turns.find((turn) => turn.weekStart === weekStart)?.memberId;
  if (before === memberId) return facts;
  if (!canServe(facts, memberId, weekStart)) {
    throw new Refusal('DUTY.MEMBER_UNAVAILABLE', 'they cannot serve in that week');
  }
  await forgetDecline(call, grant);
  const by = grant.member.memberId;
  await putTurn(database, team, { weekStart, memberId, placeOf: memberId }, { at: now, by });
  const entry = { subjectKind: 'member', subjectId: memberId, reason: `${facts.teamName} ${weekStart}` };
  await writeAudit(database, grant, { action: 'duty.assign', ...entry }, now);
  await tell(call, grant, facts, before);
  return readDuty(database, team, now);
}

/** This week and the next one, as far as the running course has them. */
export function assignableWeeks({ courseStatus, courseWeeks, thisWeek }: DutyFacts): string[] {
  if (courseStatus !== 'open') return [];
  return [thisWeek, weekAfter(thisWeek)].filter((week) => courseWeeks.includes(week));
}

async function forgetDecline({ database, input }: Call<'duty.assign'>, grant: DutyGrant): Promise<void> {
  await database
    .deleteFrom('duty_declines')
    .where('community_id', '=', grant.community.communityId)
    .where('team_id', '=', grant.teamId)
    .where('week_start', '=', input.weekStart)
    .where('member_id', '=', input.memberId)
    .execute();
}

async function tell(
  { database, input, now }: Call<'duty.assign'>,
  { member, community }: DutyGrant,
  facts: DutyFacts,
  before: string | undefined,
): Promise<void> {
  const { communityId } = community;
  const { memberId, weekStart } = input;
  if (memberId !== member.memberId) {
    const message = assignedMessage(facts, { weekStart, givenAt: now }, member);
    await deliver(database, communityId, [memberId], message, now);
  }
  if (before !== undefined && before !== member.memberId) {
    await deliver(database, communityId, [before], relievedMessage(facts, weekStart, member), now);
  }
}
