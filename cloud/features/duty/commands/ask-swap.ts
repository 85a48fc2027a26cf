import type { Call } from '../../../core/action';
import { Refusal } from '../../../core/refusal';
import { deliver } from '../../inbox/deliver';
import { lockDuty, withdrawSwaps } from '../give-week';
import { swapAskedMessage } from '../messages';
import { openTurnOf } from '../open-turn';
import type { DutyGrant } from '../policy';
import { readDuty, teamOf, type DutyFacts } from '../queries';
import { canServe } from '../rules/eligible';

/**
 * Asks a team-mate to stand in for the caller's week; an open question to somebody else is taken back. Throws
 * DUTY.TURN_CHANGED, DUTY.ANSWER_TOO_LATE, DUTY.MEMBER_UNAVAILABLE, DUTY.SWAP_DECLINED.
 */
export async function askSwap(call: Call<'duty.askSwap'>, grant: DutyGrant): Promise<DutyFacts> {
  const { database, input, now } = call;
  const { member } = grant;
  const team = teamOf(grant);
  const facts = await lockDuty(database, team, now);
  openTurnOf(facts, member.memberId, input.weekStart, now);
  requireAskable(facts, call, member.memberId);
  const earlier = facts.swaps.find((swap) => swap.weekStart === input.weekStart && swap.askedId === input.memberId);
  if (earlier?.state === 'asked') return facts;
  if (earlier?.state === 'declined') throw new Refusal('DUTY.SWAP_DECLINED', 'they said no to this week');
  await withdrawSwaps(database, team, input.weekStart, now);
  await ask(call, grant);
  const message = swapAskedMessage(facts, input.weekStart, member);
  await deliver(database, team.communityId, [input.memberId], message, now);
  return readDuty(database, team, now);
}

function requireAskable(facts: DutyFacts, { input }: Call<'duty.askSwap'>, memberId: string): void {
  if (input.memberId === memberId) {
    throw new Refusal('INPUT.INVALID', 'one does not swap with oneself', { field: 'input.memberId' });
  }
  if (!canServe(facts, input.memberId, input.weekStart)) {
    throw new Refusal('DUTY.MEMBER_UNAVAILABLE', 'they cannot serve in that week');
  }
}

async function ask({ database, input, now }: Call<'duty.askSwap'>, grant: DutyGrant): Promise<void> {
  const question = { asker_id: grant.member.memberId, state: 'asked', asked_at: now, settled_at: null };
  await database
    .insertInto('duty_swaps')
    .values({
      community_id: grant.community.communityId,
      team_id: grant.teamId,
      week_start: input.weekStart,
      asked_id: input.memberId,
      ...question,
    })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'team_id', 'week_start', 'asked_id']).doUpdateSet(question),
    )
    .execute();
}
