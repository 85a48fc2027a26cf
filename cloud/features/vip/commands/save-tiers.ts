import type { Output } from '@contract/actions';
import type { TierDraft } from '@contract/vip';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { requireCleanText } from '../../../core/clean-text';
import type { Database } from '../../../core/database';
import { Refusal } from '../../../core/refusal';
import { localDateOf } from '../../../core/zone';
import { SCENE } from '../../../platform/content-check';
import { effectSql } from '../effect';
import { settledQuarter } from '../kept';

type SaveCall = Call<'vip.saveTiers'>;

/**
 * Replaces the tiers. Whom a new threshold lifts rises at once; whom it would lower keeps the tier until the quarter
 * ends. Throws VIP.TIERS_CHANGED when somebody has saved since, VIP.TIER_IN_USE when a perk or a course asks for a tier
 * that would go, CONTENT.REJECTED for words that did not pass.
 */
export async function saveTiers(call: SaveCall, grant: MemberGrant): Promise<Output<'vip.saveTiers'>> {
  const { database, input, now } = call;
  const { communityId } = grant.community;
  const words = input.tiers.flatMap((tier) => [tier.name, ...tier.benefits]).join('\n');
  await requireCleanText(call, 'input.tiers', words, SCENE.profile);
  const version = await takeVersion(database, communityId, input.version);
  await requireUnused(database, communityId, input.tiers.length);
  const { risen, protectedCount } = await protect(call, grant);
  await replace(database, communityId, input.tiers);
  const summary = input.tiers.map(({ name, growth }) => `${name} ${growth}`).join(' · ');
  const subject = { subjectKind: 'community', subjectId: communityId };
  await writeAudit(database, grant, { action: 'tiers.saved', ...subject, reason: summary }, now);
  return { version, risen, protectedCount };
}

/** Locks the community against others who edit or settle its tiers. */
async function takeVersion(database: Database, communityId: string, expected: number): Promise<number> {
  const row = await database
    .updateTable('communities')
    .set({ tiers_version: expected + 1 })
    .where('community_id', '=', communityId)
    .where('tiers_version', '=', expected)
    .returning('tiers_version')
    .executeTakeFirst();
  if (!row) throw new Refusal('VIP.TIERS_CHANGED', 'somebody has saved the tiers since', { version: expected });
  return row.tiers_version;
}

async function requireUnused(database: Database, communityId: string, tierCount: number): Promise<void> {
  const { rows } = await sql<{ name: string; perks: number; courses: number }>`
    select t.name,
      (select count(*) from perks p where p.community_id = t.community_id and p.min_tier_no = t.tier_no)::integer as perks,
      (select count(*) from courses c where c.community_id = t.community_id and c.min_tier_no = t.tier_no
        and c.status <> 'archived')::integer as courses
    from tiers t where t.community_id = ${communityId} and t.tier_no > ${tierCount}
    order by t.tier_no desc`.execute(database);
  const used = rows.find(({ perks, courses }) => perks > 0 || courses > 0);
  if (used) throw new Refusal('VIP.TIER_IN_USE', 'perks or courses ask for this tier', { ...used });
}

/** Writes down the tier of everybody whom the new list alone would lower. */
async function protect({ database, input, now }: SaveCall, { community }: MemberGrant) {
  const { communityId, timeZone } = community;
  const { rows } = await sql<{ risen: number; protected_count: number }>`
    with effect as materialized (${effectSql(communityId, input.tiers)}),
    held as (
      insert into tier_standings as s (community_id, member_id, quarter, floor_tier)
      select ${communityId}, member_id, ${settledQuarter(communityId, localDateOf(now, timeZone))}, after
      from effect where by_rule < after order by member_id
      on conflict (community_id, member_id) do update set floor_tier = greatest(s.floor_tier, excluded.floor_tier)
    )
    select count(*) filter (where after > before)::integer as risen,
      count(*) filter (where by_rule < after)::integer as protected_count
    from effect where is_active`.execute(database);
  const { risen, protected_count: protectedCount } = rows[0]!;
  return { risen, protectedCount };
}

async function replace(database: Database, communityId: string, tiers: TierDraft[]): Promise<void> {
  await database.deleteFrom('tiers').where('community_id', '=', communityId).execute();
  const rows = tiers.map(({ retainGrowth, privileges, ...tier }, index) => ({
    ...tier,
    community_id: communityId,
    tier_no: index + 1,
    retain_growth: retainGrowth,
    extra_makeups: privileges.extraMakeups,
    early_enrol_hours: privileges.earlyEnrolHours,
  }));
  await database.insertInto('tiers').values(rows).execute();
}
