import type { Output } from '@contract/actions';
import type { TierDraft } from '@contract/vip';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import { tierStandingSql } from './standing';

/** A list of tiers that is not saved, as a relation with the columns of `tiers`. */
const draftTiers = (tiers: TierDraft[]) => {
  const rows = tiers.map(({ privileges, ...tier }, index) => ({ ...tier, ...privileges, tierNo: index + 1 }));
  return sql`(
    select "tierNo" as tier_no, name, icon, growth, "retainGrowth" as retain_growth,
      "extraMakeups" as extra_makeups, "earlyEnrolHours" as early_enrol_hours
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as draft("tierNo" integer, name text, icon text,
      growth integer, "retainGrowth" integer, "extraMakeups" integer, "earlyEnrolHours" integer))`;
};

/**
 * Every member's tier under the kept list and under another one (member_id, is_active, growth, before, by_rule, after),
 * as a query to embed. Nobody falls before the quarter ends: `after` is at least `before`, as far as the list reaches.
 */
export const effectSql = (communityId: string, tiers: TierDraft[]) => sql`
  select m.member_id, m.status = 'active' as is_active, now_at.growth, now_at.tier_no as before,
    then_at.tier_no as by_rule, greatest(then_at.tier_no, least(now_at.tier_no, ${tiers.length})) as after
  from members m
  cross join lateral (${tierStandingSql(communityId, sql`m.member_id`)}) now_at
  cross join lateral (${tierStandingSql(communityId, sql`m.member_id`, draftTiers(tiers))}) then_at
  where m.community_id = ${communityId} and m.status <> 'deleted'`;

/** How many active members stand at each tier now, and would stand with this list. */
export async function previewTiers(
  { database, input }: Call<'vip.previewTiers'>,
  { community }: MemberGrant,
): Promise<Output<'vip.previewTiers'>['rows']> {
  const { tiers } = input;
  const { rows } = await sql<{ before: number; after: number; by_rule: number; members: number }>`
    select before, after, by_rule, count(*)::integer as members
    from (${effectSql(community.communityId, tiers)}) effect
    where is_active group by before, after, by_rule`.execute(database);
  const count = (matches: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(matches).reduce((sum, row) => sum + row.members, 0);
  return tiers.map(({ name }, index) => ({
    name,
    before: count((row) => row.before === index + 1),
    after: count((row) => row.after === index + 1),
    protectedCount: count((row) => row.after === index + 1 && row.by_rule <= index),
  }));
}
