import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { sourceTotalsSql } from '../../ledger/source-totals';
import { REDEMPTION_SOURCE } from './ledger-lines';

/** Figures of the perks that do not follow from each other. */
export interface PerkFinding {
  /**
   * `redemption_paid`: a redemption and its ledger entries; `perk_sold`: what is sold and the redemptions that hold a
   * piece; `perk_codes`: the stock of codes and the codes; `code_given`: a redemption of a code and the code it has.
   */
  check: 'redemption_paid' | 'perk_sold' | 'perk_codes' | 'code_given';
  /** Of the redemption or the perk. */
  subjectId: string;
  expected: number;
  found: number;
}

/** Proves for a community that redemptions, ledger, stock and code lists agree; an empty list is the proof. */
export async function reconcilePerks(database: Database, communityId: string): Promise<PerkFinding[]> {
  const counted = sql`r.status in ('waiting', 'fulfilled')`;
  const result = await sql<PerkFinding>`
    with entries as (${sourceTotalsSql(communityId, REDEMPTION_SOURCE)}),
    mine as (select * from redemptions r where r.community_id = ${communityId}),
    findings as (
      select 'redemption_paid' as "check", coalesce(r.redemption_id, e."sourceId") as "subjectId",
        case when ${counted} then -r.price else 0 end as expected, coalesce(e.posted + e.reversed, 0) as found
      from mine r
      full join entries e on e."sourceId" = r.redemption_id and e."memberId" = r.member_id
      where r.redemption_id is null or e."sourceId" is null or e.posted <> -r.price
        or e.posted + e.reversed <> case when ${counted} then -r.price else 0 end
      union all
      select 'perk_sold', p.perk_id, count(r.redemption_id)::integer, p.sold
      from perks p left join mine r on r.perk_id = p.perk_id and ${counted}
      where p.community_id = ${communityId}
      group by p.perk_id, p.sold having count(r.redemption_id) <> p.sold
      union all
      select 'perk_codes', p.perk_id, count(c.code_id)::integer, p.stock
      from perks p left join perk_codes c on c.community_id = p.community_id and c.perk_id = p.perk_id
      where p.community_id = ${communityId} and p.kind = 'code'
      group by p.perk_id, p.stock having count(c.code_id) <> p.stock
      union all
      select 'code_given', coalesce(r.redemption_id, c.redemption_id), case when r.redemption_id is null then 0 else 1 end,
        case when c.code_id is null then 0 else 1 end
      from (select * from mine r where r.kind = 'code' and ${counted}) r
      full join (select * from perk_codes where community_id = ${communityId} and redemption_id is not null) c
        on c.redemption_id = r.redemption_id and c.perk_id = r.perk_id
      where r.redemption_id is null or c.code_id is null
    )
    select * from findings order by "check", "subjectId"`.execute(database);
  return result.rows;
}

/** The timer looks every five minutes: what is overdue for longer than this fails each time. */
const STUCK_HOURS = 24;

/** Redemptions of a community that end by themselves some day, and those that should have long ago. */
export async function findStuck(
  database: Database,
  communityId: string,
  now: Date,
): Promise<{ checked: number; stuck: { redemptionId: string; price: number }[] }> {
  const result = await sql<{ redemptionId: string; price: number; isStuck: boolean }>`
    select redemption_id as "redemptionId", price,
      return_at <= ${now}::timestamptz - make_interval(hours => ${STUCK_HOURS}) as "isStuck"
    from redemptions
    where community_id = ${communityId} and status = 'waiting' and return_at is not null
    order by return_at, redemption_id`.execute(database);
  return { checked: result.rows.length, stuck: result.rows.filter(({ isStuck }) => isStuck) };
}
