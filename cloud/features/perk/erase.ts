import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { localDateOf } from '../../core/zone';
import { endRedemption } from './end-redemption';

/**
 * Forgets what redemptions keep of a member: what waits is cancelled and its piece goes back to the stock, addresses and
 * the codes they were given are emptied. The figures stay, as in the ledger. May be repeated.
 */
export async function eraseRedemptions(
  database: Database,
  { communityId, memberId }: { communityId: string; memberId: string },
  now: Date,
): Promise<void> {
  const waiting = await database
    .selectFrom('redemptions')
    .select(['redemption_id', 'perk_id'])
    .where('community_id', '=', communityId)
    .where('member_id', '=', memberId)
    .where('status', '=', 'waiting')
    .orderBy('redemption_id')
    .forUpdate()
    .execute();
  const moment = { now, localDate: localDateOf(now, await zoneOf(database, communityId)) };
  for (const { redemption_id: redemptionId, perk_id: perkId } of waiting) {
    const ending = { communityId, redemptionId, memberId, perkId };
    await endRedemption(database, ending, { status: 'cancelled', reason: '' }, moment);
  }
  const theirs = sql`community_id = ${communityId} and redemption_id in (
    select redemption_id from redemptions where community_id = ${communityId} and member_id = ${memberId})`;
  await sql`delete from redemption_addresses where ${theirs}`.execute(database);
  await sql`update perk_codes set sealed = '' where ${theirs}`.execute(database);
  await sql`update redemptions set tracking = '', ended_reason = ''
    where community_id = ${communityId} and member_id = ${memberId}`.execute(database);
}

async function zoneOf(database: Database, communityId: string): Promise<string> {
  const row = await database
    .selectFrom('communities')
    .select('time_zone')
    .where('community_id', '=', communityId)
    .executeTakeFirstOrThrow();
  return row.time_zone;
}
