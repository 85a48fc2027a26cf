import type { TierIcon } from '@contract/vip';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../core/database';
import { growthSql } from '../../ledger/growth';
import type { Account } from '../../ledger/post';

/** What a tier gives that the product itself honours. */
export interface TierPrivileges {
  /** Make-up cards more in every course that allows any. */
  extraMakeups: number;
  /** Hours before everybody else that enrolment opens. */
  earlyEnrolHours: number;
}

export interface TierStanding {
  /** From 1, the lowest. */
  tierNo: number;
  name: string;
  growth: number;
  privileges: TierPrivileges;
}

export interface TierStandingRow {
  tier_no: number;
  name: string;
  growth: number;
  extra_makeups: number;
  early_enrol_hours: number;
  icon: TierIcon;
}

/** The community's tiers as they are kept. */
const keptTiers = (communityId: string) => sql`(select * from tiers where community_id = ${communityId})`;

/**
 * The tier a member stands at now, as one row to run or to embed; no row in a community without tiers. `memberId` may
 * be a column of the statement it is set into; `tiers` is a relation to read instead of the kept tiers.
 * The rule is `tierAt` of rules/tiers.ts; standing.action.test.ts proves that both say the same.
 */
export const tierStandingSql = (
  communityId: string,
  memberId: string | RawBuilder<unknown>,
  tiers: RawBuilder<unknown> = keptTiers(communityId),
) => sql<TierStandingRow>`
  select tier.tier_no, tier.name, earned.growth, tier.extra_makeups, tier.early_enrol_hours, tier.icon
  from (select ${communityId}::text as community_id, ${memberId}::text as member_id) who
  cross join lateral (select ${growthSql(sql.ref('who.community_id'), sql.ref('who.member_id'))} as growth) earned
  left join tier_standings s on s.community_id = who.community_id and s.member_id = who.member_id
  cross join lateral (
    select t.* from ${tiers} t
    where t.tier_no <= coalesce(s.floor_tier, 1)
      or t.growth <= earned.growth and (s.is_lowered is not true or t.growth > s.quarter_growth
        or earned.growth - s.quarter_growth >= (
          select sum(step.retain_growth) from ${tiers} step
          where step.tier_no > s.floor_tier and step.tier_no <= t.tier_no))
    order by t.tier_no desc limit 1
  ) tier`;

/** The tier a member stands at now. In a community without tiers everybody is at a first one that gives nothing. */
export async function tierStandingOf(database: Database, { communityId, memberId }: Account): Promise<TierStanding> {
  const { rows } = await tierStandingSql(communityId, memberId).execute(database);
  const row = rows[0];
  return {
    tierNo: row?.tier_no ?? 1,
    name: row?.name ?? '',
    growth: row?.growth ?? 0,
    privileges: { extraMakeups: row?.extra_makeups ?? 0, earlyEnrolHours: row?.early_enrol_hours ?? 0 },
  };
}
