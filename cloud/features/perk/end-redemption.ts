import { sql } from 'kysely';
import type { Database } from '../../core/database';
import type { Moment } from '../../ledger/post';
import { reverse } from '../../ledger/reverse';
import { REDEMPTION_SOURCE } from './ledger-lines';

/** A redemption that is locked and may end. */
export interface Ending {
  communityId: string;
  redemptionId: string;
  memberId: string;
  perkId: string;
}

/**
 * Ends a redemption within the caller's transaction: the points come back by a reversal, the address goes, an unseen code
 * can be given again, and last the piece returns to the stock. The caller holds the redemption's lock.
 */
export async function endRedemption(
  database: Database,
  { communityId, redemptionId, memberId, perkId }: Ending,
  end: { status: 'returned' | 'cancelled'; reason: string },
  moment: Moment,
): Promise<void> {
  await database
    .updateTable('redemptions')
    .set({ status: end.status, ended_at: moment.now, ended_reason: end.reason })
    .where('community_id', '=', communityId)
    .where('redemption_id', '=', redemptionId)
    .execute();
  await reverse(database, { communityId, memberId }, { kind: REDEMPTION_SOURCE, id: redemptionId }, moment);
  await database
    .deleteFrom('redemption_addresses')
    .where('community_id', '=', communityId)
    .where('redemption_id', '=', redemptionId)
    .execute();
  await sql`
    with piece as (
      update perks set sold = sold - 1
      where community_id = ${communityId} and perk_id = ${perkId}
      returning perk_id
    )
    update perk_codes c set redemption_id = null, given_at = null from piece
    where c.community_id = ${communityId} and c.perk_id = piece.perk_id
      and c.redemption_id = ${redemptionId}`.execute(database);
}
