import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { localDateOf } from '../../core/zone';
import { deliver } from '../inbox/deliver';
import { endRedemption } from './end-redemption';
import { messageOfReturn } from './messages';
import { lockRedemption } from './queries/redemption-rows';

interface Due {
  communityId: string;
  redemptionId: string;
  timeZone: string;
}

/** Waiting redemptions whose promise or expiry has passed, the longest overdue first. */
export async function findOverdue(database: Database, now: Date, limit: number): Promise<Due[]> {
  const result = await sql<Due>`
    select r.community_id as "communityId", r.redemption_id as "redemptionId", c.time_zone as "timeZone"
    from redemptions r join communities c on c.community_id = r.community_id
    where r.status = 'waiting' and r.return_at <= ${now}
    order by r.return_at limit ${limit}`.execute(database);
  return result.rows;
}

/**
 * Gives the points of one overdue redemption back and tells the member, in a transaction of its own. False when somebody
 * fulfilled or ended it meanwhile: a run that is late, repeated or beside another one changes nothing twice.
 */
export async function returnOverdue(
  database: Database,
  { communityId, redemptionId, timeZone }: Due,
  now: Date,
): Promise<boolean> {
  return database.transaction().execute(async (tx) => {
    const stillDue = sql`r.redemption_id = ${redemptionId} and r.status = 'waiting' and r.return_at <= ${now}`;
    const row = await lockRedemption(tx, communityId, stillDue);
    if (!row) return false;
    const isExpired = row.expiresAt !== null && row.expiresAt <= now && !(row.promisedAt && row.promisedAt <= now);
    const reason = isExpired ? '到期未使用' : '没有在承诺时间内完成';
    await deliver(tx, communityId, [row.memberId], messageOfReturn(row, isExpired), now);
    const moment = { now, localDate: localDateOf(now, timeZone) };
    await endRedemption(tx, { communityId, ...row }, { status: 'returned', reason }, moment);
    return true;
  });
}
