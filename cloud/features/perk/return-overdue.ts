import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { localDateOf } from '../../core/zone';
import { deliver } from '../inbox/deliver';
import { endRedemption } from './end-redemption';
import { messageOfReturn } from './messages';
import { lockRedemption } from './queries/redemption-rows';

export interface Overdue {
  communityId: string;
  redemptionId: string;
  timeZone: string;
  returnAt: Date;
}

/** A page of the waiting redemptions whose promise or expiry has passed, the longest overdue first, those after `after`. */
export async function findOverdue(
  database: Database,
  now: Date,
  { after, limit }: { after: Overdue | null; limit: number },
): Promise<Overdue[]> {
  const result = await sql<Overdue>`
    select r.community_id as "communityId", r.redemption_id as "redemptionId", c.time_zone as "timeZone",
      r.return_at as "returnAt"
    from redemptions r join communities c on c.community_id = r.community_id
    where r.status = 'waiting' and r.return_at <= ${now}
      ${
        after
          ? sql`and (r.return_at, r.community_id, r.redemption_id)
              > (${after.returnAt}::timestamptz, ${after.communityId}, ${after.redemptionId})`
          : sql``
      }
    order by r.return_at, r.community_id, r.redemption_id limit ${limit}`.execute(database);
  return result.rows;
}

/**
 * Gives the points of one overdue redemption back and tells the member, in a transaction of its own. False when somebody
 * fulfilled or ended it meanwhile: a run that is late, repeated or beside another one changes nothing twice.
 */
export async function returnOverdue(
  database: Database,
  { communityId, redemptionId, timeZone }: Overdue,
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
