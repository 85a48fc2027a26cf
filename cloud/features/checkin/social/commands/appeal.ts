import type { Output } from '@contract/actions';
import type { Call } from '../../../../core/action';
import { Refusal } from '../../../../core/refusal';
import { openCase } from '../cases';
import type { CheckinGrant } from '../policy';

/** Asks the staff to look at a check-in that was sent back. Throws CHECKIN.STATE_CHANGED unless it still is. */
export async function appeal(
  { database, input, now }: Call<'checkin.appeal'>,
  { checkin, community }: CheckinGrant,
): Promise<Output<'checkin.appeal'>> {
  const { communityId } = community;
  const { checkinId } = checkin;
  const changed = await database
    .updateTable('checkins')
    .set({ state: 'appeal' })
    .where('community_id', '=', communityId)
    .where('checkin_id', '=', checkinId)
    .where('state', '=', 'fix_needed')
    .where('deleted_at', 'is', null)
    .returning('state')
    .executeTakeFirst();
  if (!changed) throw stateChanged(checkin.state);
  const subject = { communityId, subject: 'checkin' as const, subjectId: checkinId };
  await openCase(database, subject, { kind: 'appeal', reason: input.reason, now });
  return { state: 'appeal' };
}

/** The refusal of what only a check-in that was sent back allows; tells the state it is in. */
export function stateChanged(state: string): Refusal {
  return new Refusal('CHECKIN.STATE_CHANGED', 'the check-in is not waiting to be fixed', { state });
}
