import { sql } from 'kysely';
import type { Database } from '../../core/database';

/**
 * Takes out of the rotations what somebody said and chose; the weeks they served stay as figures without a name. A week
 * still to come passes on by the timer, as they are in no team any more.
 */
export async function eraseDuty(
  database: Database,
  { communityId, memberId }: { communityId: string; memberId: string },
): Promise<void> {
  await sql`update duty_ticks set note = ''
    where community_id = ${communityId} and member_id = ${memberId}`.execute(database);
  await sql`delete from duty_swaps
    where community_id = ${communityId} and (asked_id = ${memberId} or asker_id = ${memberId})`.execute(database);
  await sql`delete from duty_declines
    where community_id = ${communityId} and member_id = ${memberId}`.execute(database);
  await sql`delete from duty_opt_outs
    where community_id = ${communityId} and member_id = ${memberId}`.execute(database);
}
