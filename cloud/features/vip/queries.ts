import type { Celebration, Tier } from '@contract/vip';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import { localDateOf } from '../../core/zone';
import { balanceSql } from '../../ledger/account';
import { growthBeforeSql } from '../../ledger/growth';
import { celebrationSql } from './celebration';
import { heldJson, heldOf, tiersJson } from './kept';
import { quarterOf } from './rules/quarter';
import type { Held } from './rules/tiers';
import { tierStandingSql } from './standing';

interface CardRow {
  points: number;
  growth: number;
  quarter_growth: number;
  tiers: Tier[];
  held: Held | null;
  celebration: Celebration | null;
  waiting_redemptions: number;
}

/** All of the VIP card in one statement. The quarter is the one it is now in the community. */
export async function readCard({ database, now }: Call<'vip.get'>, { member, community }: MemberGrant) {
  const { communityId, timeZone } = community;
  const account = { communityId, memberId: member.memberId };
  const localDate = localDateOf(now, timeZone);
  const { rows } = await sql<CardRow>`
    select balance.points, balance.growth, ${tiersJson(communityId)} as tiers, ${heldJson(communityId, member.memberId)} as held,
      ${celebrationSql(account)} as celebration,
      (select count(*) from redemptions where community_id = ${communityId} and member_id = ${member.memberId}
        and status = 'waiting')::integer as waiting_redemptions,
      ${growthBeforeSql(communityId, member.memberId, quarterOf(localDate))} as quarter_growth
    from (${balanceSql(account)}) balance`.execute(database);
  const { held, quarter_growth: quarterGrowth, ...row } = rows[0]!;
  return { ...row, held: { ...heldOf(held), quarterGrowth }, localDate };
}
export type CardFacts = Awaited<ReturnType<typeof readCard>>;

interface TierListRow {
  version: number;
  tiers: Tier[];
  counts: { tierNo: number; members: number }[];
}

/** The tiers with their version and how many active members stand at each. */
export async function listTiers({ database }: Call<'vip.listTiers'>, { community }: MemberGrant) {
  const { communityId } = community;
  const { rows } = await sql<TierListRow>`
    select c.tiers_version as version, ${tiersJson(communityId)} as tiers,
      (select coalesce(json_agg(json_build_object('tierNo', at.tier_no, 'members', at.members)), '[]') from (
        select tier.tier_no, count(*) as members
        from members m cross join lateral (${tierStandingSql(communityId, sql`m.member_id`)}) tier
        where m.community_id = ${communityId} and m.status = 'active'
        group by tier.tier_no) at) as counts
    from communities c where c.community_id = ${communityId}`.execute(database);
  return rows[0]!;
}
export type TierList = Awaited<ReturnType<typeof listTiers>>;
