import type { Call } from '../../../core/action';
import { giveWeek, lockDuty, withdrawSwaps } from '../give-week';
import { openTurnOf } from '../open-turn';
import type { DutyGrant } from '../policy';
import { readDuty, teamOf, type DutyFacts } from '../queries';

/**
 * Accepts the caller's week, which takes back an open question to stand in, or turns it down: then it passes to the
 * next, and the caller is the first to be asked for the week after. Throws DUTY.TURN_CHANGED, DUTY.ANSWER_TOO_LATE.
 */
export async function answer(call: Call<'duty.answer'>, grant: DutyGrant): Promise<DutyFacts> {
  const { database, input, now } = call;
  const team = teamOf(grant);
  const facts = await lockDuty(database, team, now);
  const { acceptedAt } = openTurnOf(facts, grant.member.memberId, input.weekStart, now);
  if (!input.accept) {
    await decline(call, grant);
    await giveWeek(database, await readDuty(database, team, now), input.weekStart, now);
  } else {
    await withdrawSwaps(database, team, input.weekStart, now);
    if (acceptedAt === null) await accept(call, grant);
  }
  return readDuty(database, team, now);
}

async function accept({ database, input, now }: Call<'duty.answer'>, { community, teamId }: DutyGrant): Promise<void> {
  await database
    .updateTable('duty_turns')
    .set({ accepted_at: now })
    .where('community_id', '=', community.communityId)
    .where('team_id', '=', teamId)
    .where('week_start', '=', input.weekStart)
    .execute();
}

async function decline({ database, input, now }: Call<'duty.answer'>, grant: DutyGrant): Promise<void> {
  const { community, member, teamId } = grant;
  await database
    .insertInto('duty_declines')
    .values({
      community_id: community.communityId,
      team_id: teamId,
      week_start: input.weekStart,
      member_id: member.memberId,
      declined_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
