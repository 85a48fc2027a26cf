import type { Tier } from '@contract/vip';
import { sql, type RawBuilder } from 'kysely';
import { quarterBefore, quarterOf } from './rules/quarter';
import { NEWCOMER, type Held } from './rules/tiers';

/** The community's tiers from the lowest up, as a JSON expression to embed. */
export const tiersJson = (communityId: string | RawBuilder<unknown>) => sql<Tier[]>`(
  select coalesce(json_agg(json_build_object('tierNo', tier_no, 'name', name, 'icon', icon, 'growth', growth,
    'retainGrowth', retain_growth, 'benefits', benefits,
    'privileges', json_build_object('extraMakeups', extra_makeups, 'earlyEnrolHours', early_enrol_hours))
    order by tier_no), '[]')
  from tiers t where t.community_id = ${communityId})`;

/** What is kept of a member's standing, or null, as a JSON expression to embed; {@link heldOf} reads it. */
export const heldJson = (
  communityId: string | RawBuilder<unknown>,
  memberId: string | RawBuilder<unknown>,
) => sql<Held | null>`(
  select json_build_object('floorTier', floor_tier, 'quarterGrowth', quarter_growth, 'isLowered', is_lowered,
    'inGrace', in_grace)
  from tier_standings kept where kept.community_id = ${communityId} and kept.member_id = ${memberId})`;

/**
 * The quarter that a first row describes, as an expression to embed: the last one that was settled, so that the next
 * settlement does not pass over whoever got a row between the beginning of a quarter and the timer.
 */
export const settledQuarter = (communityId: string, localDate: string) => sql<string>`
  coalesce((select tiers_quarter from communities where community_id = ${communityId}),
    ${quarterBefore(quarterOf(localDate))}::date)`;

/** Somebody without a row began at the lowest tier. */
export const heldOf = (kept: Held | null): Held => kept ?? NEWCOMER;
