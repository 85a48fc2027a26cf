import type { Call } from '../../../core/action';
import type { DutyGrant } from '../policy';
import { readDuty, teamOf, type DutyFacts } from '../queries';

/** Takes the caller out of the rotation of a team, or back in. A week they have already keeps waiting for their answer. */
export async function setOptOut(call: Call<'duty.setOptOut'>, grant: DutyGrant): Promise<DutyFacts> {
  const { database, input, now } = call;
  const { communityId } = grant.community;
  const { memberId } = grant.member;
  if (input.optedOut) {
    await database
      .insertInto('duty_opt_outs')
      .values({ community_id: communityId, team_id: grant.teamId, member_id: memberId, opted_out_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } else {
    await database
      .deleteFrom('duty_opt_outs')
      .where('community_id', '=', communityId)
      .where('team_id', '=', grant.teamId)
      .where('member_id', '=', memberId)
      .execute();
  }
  return readDuty(database, teamOf(grant), now);
}
