import type { Tier } from '@contract/vip';
import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { localDateOf } from '../../core/zone';
import { growthBeforeSql } from '../../ledger/growth';
import { deliver } from '../inbox/deliver';
import { heldJson, heldOf, tiersJson } from './kept';
import { messageOfQuarter } from './messages';
import { lastDayOf, quarterAfter, quarterBefore, quarterOf } from './rules/quarter';
import { endQuarter, type Outcome, type QuarterEnd } from './rules/retention';
import type { Held } from './rules/tiers';

const BATCH = 200;

export interface DueCommunity {
  communityId: string;
  timeZone: string;
  /** First day of the quarter that is settled; null = none yet. */
  settled: string | null;
}

export type Settled = Record<Outcome, number>;

/** Communities in whose zone a quarter has begun that is not settled. */
export async function findDueCommunities(database: Database, now: Date): Promise<DueCommunity[]> {
  const { rows } = await sql<DueCommunity>`
    select community_id as "communityId", time_zone as "timeZone", tiers_quarter as settled from communities
    where tiers_quarter is null
      or tiers_quarter < date_trunc('quarter', ${now}::timestamptz at time zone time_zone)::date
    order by community_id`.execute(database);
  return rows;
}

/**
 * Ends every quarter that is over for the members of a community, one quarter after the other and each once, however
 * late, often or overlapping it runs. Tells those for whom something changes. Members who are away are settled too.
 */
export async function settleCommunity(database: Database, community: DueCommunity, now: Date): Promise<Settled> {
  const counts: Settled = { kept: 0, grace: 0, lowered: 0 };
  const present = quarterOf(localDateOf(now, community.timeZone));
  let quarter = community.settled === null ? present : quarterAfter(community.settled);
  for (; quarter <= present; quarter = quarterAfter(quarter)) {
    const target = { communityId: community.communityId, quarter };
    let after: string | null = '';
    while (after !== null) {
      const from: string = after;
      after = await database.transaction().execute((tx) => settleBatch(tx, target, from, counts, now));
    }
    await markSettled(database, target);
  }
  return counts;
}

interface Target {
  communityId: string;
  /** First day of the quarter that begins. */
  quarter: string;
}

interface MemberRow {
  member_id: string;
  is_active: boolean;
  held: Held | null;
  growth_before: number;
  growth: number;
}

interface Ended {
  member: MemberRow;
  held: Held;
  end: QuarterEnd;
}

/** Settles the next members by id; answers the last one's id, or null when there are no more. */
async function settleBatch(
  database: Database,
  target: Target,
  after: string,
  counts: Settled,
  now: Date,
): Promise<string | null> {
  const tiers = await holdTiers(database, target.communityId);
  const members = await dueMembers(database, target, after);
  const ended = members.map((member) => {
    const held = { ...heldOf(member.held), quarterGrowth: member.growth_before };
    return { member, held, end: endQuarter(tiers, held, member.growth) };
  });
  const written = await writeStandings(database, target, ended);
  for (const row of ended.filter(({ member }) => written.has(member.member_id))) {
    counts[row.end.outcome] += 1;
    const words = { ...row.end, wasInGrace: row.held.inGrace };
    const message = row.member.is_active ? messageOfQuarter(tiers, words, lastDayOf(target.quarter)) : null;
    if (message) await deliver(database, target.communityId, [row.member.member_id], message, now);
  }
  return members.length < BATCH ? null : members.at(-1)!.member_id;
}

/** The tiers, which nobody edits before this transaction ends. */
async function holdTiers(database: Database, communityId: string): Promise<Tier[]> {
  await sql`select 1 from communities where community_id = ${communityId} for share`.execute(database);
  const { rows } = await sql<{ tiers: Tier[] }>`select ${tiersJson(communityId)} as tiers`.execute(database);
  return rows[0]!.tiers;
}

async function dueMembers(database: Database, { communityId, quarter }: Target, after: string): Promise<MemberRow[]> {
  const memberId = sql.ref('m.member_id');
  const { rows } = await sql<MemberRow>`
    select m.member_id, m.status = 'active' as is_active, ${heldJson(communityId, memberId)} as held,
      ${growthBeforeSql(communityId, memberId, quarterBefore(quarter))} as growth_before,
      ${growthBeforeSql(communityId, memberId, quarter)} as growth
    from members m
    left join tier_standings s on s.community_id = m.community_id and s.member_id = m.member_id
    where m.community_id = ${communityId} and m.status <> 'deleted' and m.member_id > ${after}
      and (s.quarter is null or s.quarter < ${quarter}::date)
    order by m.member_id limit ${BATCH}`.execute(database);
  return rows;
}

/** Writes how the quarter begins; answers whom another run had not settled before. A lost tier can be celebrated anew. */
async function writeStandings(
  database: Database,
  { communityId, quarter }: Target,
  ended: Ended[],
): Promise<Set<string>> {
  const standings = ended.map(({ member, end }) => ({ memberId: member.member_id, ...end.next }));
  const { rows } = await sql<{ member_id: string }>`
    insert into tier_standings as s (community_id, member_id, quarter, floor_tier, quarter_growth, is_lowered, in_grace)
    select ${communityId}, "memberId", ${quarter}::date, "floorTier", "quarterGrowth", "isLowered", "inGrace"
    from jsonb_to_recordset(${JSON.stringify(standings)}::jsonb) as row("memberId" text, "floorTier" integer,
      "quarterGrowth" integer, "isLowered" boolean, "inGrace" boolean)
    order by "memberId"
    on conflict (community_id, member_id) do update set
      quarter = excluded.quarter,
      floor_tier = excluded.floor_tier,
      quarter_growth = excluded.quarter_growth,
      is_lowered = excluded.is_lowered,
      in_grace = excluded.in_grace,
      is_warned = false,
      celebrated_tier = case when excluded.floor_tier < s.floor_tier
        then least(s.celebrated_tier, excluded.floor_tier) else s.celebrated_tier end
    where s.quarter < excluded.quarter
    returning s.member_id`.execute(database);
  return new Set(rows.map((row) => row.member_id));
}

async function markSettled(database: Database, { communityId, quarter }: Target): Promise<void> {
  await sql`update communities set tiers_quarter = ${quarter}::date
    where community_id = ${communityId} and (tiers_quarter is null or tiers_quarter < ${quarter}::date)`.execute(
    database,
  );
}
