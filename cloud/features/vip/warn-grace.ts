import type { Tier } from '@contract/vip';
import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { growthBeforeSql, growthSql } from '../../ledger/growth';
import { deliver } from '../inbox/deliver';
import { heldJson, heldOf, tiersJson } from './kept';
import { messageOfWarning } from './messages';
import { lastDayOf } from './rules/quarter';
import { endQuarter } from './rules/retention';
import type { Held } from './rules/tiers';

const BATCH = 200;
/** Days before the quarter's end from which on people are told: two weeks are enough to earn most of it. */
const WARN_DAYS = 14;

interface ClaimedRow {
  community_id: string;
  member_id: string;
  quarter: string;
  held: Held | null;
  tiers: Tier[];
  growth: number;
  growth_before: number;
}

/** Looks at the next members in grace whose quarter is about to end, and tells those who would be lowered, once. */
export async function warnNext(database: Database, now: Date): Promise<{ claimed: number; warned: number }> {
  return database.transaction().execute(async (tx) => {
    const claimed = await claim(tx, now);
    let warned = 0;
    for (const row of claimed) warned += await warn(tx, row, now);
    return { claimed: claimed.length, warned };
  });
}

export const isLastBatch = (claimed: number): boolean => claimed < BATCH;

/** Marks them as looked at first: another run at the same moment skips them, and a failure rolls both back. */
async function claim(database: Database, now: Date): Promise<ClaimedRow[]> {
  const communityId = sql.ref('s.community_id');
  const memberId = sql.ref('s.member_id');
  const { rows } = await sql<ClaimedRow>`
    update tier_standings s set is_warned = true
    from (
      select g.community_id, g.member_id
      from tier_standings g
      join communities c on c.community_id = g.community_id
      join members m on m.community_id = g.community_id and m.member_id = g.member_id and m.status = 'active'
      where g.in_grace and not g.is_warned
        and g.quarter = date_trunc('quarter', ${now}::timestamptz at time zone c.time_zone)::date
        and (${now}::timestamptz at time zone c.time_zone)::date >= (g.quarter + interval '3 months')::date - ${WARN_DAYS}::integer
      order by g.community_id, g.member_id
      limit ${BATCH}
      for update of g skip locked
    ) due
    where s.community_id = due.community_id and s.member_id = due.member_id
    returning s.community_id, s.member_id, s.quarter, ${growthSql(communityId, memberId)} as growth, ${heldJson(communityId, memberId)} as held,
      ${tiersJson(communityId)} as tiers, ${growthBeforeSql(communityId, memberId, sql.ref('s.quarter'))} as growth_before`.execute(
    database,
  );
  return rows;
}

async function warn(database: Database, row: ClaimedRow, now: Date): Promise<number> {
  const held = { ...heldOf(row.held), quarterGrowth: row.growth_before };
  const end = endQuarter(row.tiers, held, row.growth);
  if (end.outcome !== 'lowered') return 0;
  const message = messageOfWarning(row.tiers, end.tierNo, end.needed - end.earned, lastDayOf(row.quarter));
  await deliver(database, row.community_id, [row.member_id], message, now);
  return 1;
}
