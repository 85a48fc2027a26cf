import type { PerkKind, PerkStatus } from '@contract/perk';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../core/database';
import { balanceSql } from '../../../ledger/account';
import type { Account } from '../../../ledger/post';
import { tierStandingSql } from '../../vip/standing';
import type { PerkTerms, Redeemer } from '../rules/redeemable';

/** A perk with all that a member sees of it, and how often this member holds it. */
export interface PerkFacts extends PerkTerms {
  perkId: string;
  version: number;
  kind: PerkKind;
  status: PerkStatus;
  title: string;
  summary: string;
  details: string;
  partner: string;
  coverKey: string | null;
  promiseHours: number | null;
  validDays: number | null;
  mine: number;
}

/** Perks of the account's community for which `condition` (over `p`) holds, with the member's own count. */
export const perkFactsSql = ({ communityId, memberId }: Account, condition: RawBuilder<unknown>) => sql<PerkFacts>`
  select p.perk_id as "perkId", p.version, p.kind, p.status, p.title, p.summary, p.details, p.partner,
    p.cover_key as "coverKey", p.price, p.min_tier_no as "minTierNo",
    (select t.name from tiers t where t.community_id = p.community_id and t.tier_no = p.min_tier_no) as "minTierName",
    p.per_member_limit as "perMemberLimit", p.opens_at as "opensAt", p.closes_at as "closesAt",
    p.promise_hours as "promiseHours", p.valid_days as "validDays", p.stock, p.sold,
    (select count(*)::integer from redemptions r
      where r.community_id = p.community_id and r.member_id = ${memberId} and r.perk_id = p.perk_id
        and r.status in ('waiting', 'fulfilled')) as mine
  from perks p
  where p.community_id = ${communityId} and ${condition}`;

/** What the member has to pay and to show. */
export async function readRedeemer(database: Database, account: Account): Promise<Omit<Redeemer, 'mine'>> {
  const result = await sql<Omit<Redeemer, 'mine'>>`
    select b.points, coalesce(s.tier_no, 1) as "tierNo", coalesce(s.name, '') as "tierName"
    from (${balanceSql(account)}) b
    left join (${tierStandingSql(account.communityId, account.memberId)}) s on true`.execute(database);
  return result.rows[0]!;
}

/** One perk that was on the shelf at least once, or null. */
export async function readPerk(database: Database, account: Account, perkId: string): Promise<PerkFacts | null> {
  const shown = sql`p.perk_id = ${perkId} and p.status <> 'draft'`;
  const result = await perkFactsSql(account, shown).execute(database);
  return result.rows[0] ?? null;
}
