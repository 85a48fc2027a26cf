import type { Call } from '../../../core/action';
import { Refusal } from '../../../core/refusal';
import { deliver } from '../../inbox/deliver';
import { lockDuty } from '../give-week';
import { swapAnsweredMessage } from '../messages';
import { isOpen } from '../open-turn';
import type { DutyGrant } from '../policy';
import { readDuty, teamOf, type DutyFacts } from '../queries';

/**
 * Answers the open question to stand in that the caller was asked. Accepting gives the caller the week, while the place
 * in the order stays the asker's: they serve the caller's next place. Throws DUTY.SWAP_GONE when it was taken back,
 * answered, or overtaken by the week.
 */
export async function answerSwap(call: Call<'duty.answerSwap'>, grant: DutyGrant): Promise<DutyFacts> {
  const { database, input, now } = call;
  const { member } = grant;
  const team = teamOf(grant);
  const facts = await lockDuty(database, team, now);
  const askerId = openQuestion(facts, call, member.memberId);
  await settle(call, grant);
  if (input.accept) await takeOver(call, grant);
  const message = swapAnsweredMessage(facts, input.weekStart, member, input.accept);
  await deliver(database, team.communityId, [askerId], message, now);
  return readDuty(database, team, now);
}

/** Who asked. The question stands as long as the week is theirs and may be changed. */
function openQuestion(facts: DutyFacts, { input, now }: Call<'duty.answerSwap'>, memberId: string): string {
  const { weekStart } = input;
  const swap = facts.swaps.find(
    (one) => one.weekStart === weekStart && one.askedId === memberId && one.state === 'asked',
  );
  const turn = facts.turns.find((given) => given.weekStart === weekStart);
  if (!swap || turn?.memberId !== swap.askerId || !isOpen(facts, turn, now)) {
    throw new Refusal('DUTY.SWAP_GONE', 'the question is not open any more', { weekStart });
  }
  return swap.askerId;
}

async function settle({ database, input, now }: Call<'duty.answerSwap'>, grant: DutyGrant): Promise<void> {
  await database
    .updateTable('duty_swaps')
    .set({ state: input.accept ? 'accepted' : 'declined', settled_at: now })
    .where('community_id', '=', grant.community.communityId)
    .where('team_id', '=', grant.teamId)
    .where('week_start', '=', input.weekStart)
    .where('asked_id', '=', grant.member.memberId)
    .execute();
}

/** Whoever turned the week down before has thought better of it. */
async function takeOver({ database, input, now }: Call<'duty.answerSwap'>, grant: DutyGrant): Promise<void> {
  const { community, member, teamId } = grant;
  await database
    .updateTable('duty_turns')
    .set({ member_id: member.memberId, assigned_by: null, accepted_at: now })
    .where('community_id', '=', community.communityId)
    .where('team_id', '=', teamId)
    .where('week_start', '=', input.weekStart)
    .execute();
  await database
    .deleteFrom('duty_declines')
    .where('community_id', '=', community.communityId)
    .where('team_id', '=', teamId)
    .where('week_start', '=', input.weekStart)
    .where('member_id', '=', member.memberId)
    .execute();
}
