import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../../core/action';
import { localDateOf } from '../../../core/zone';
import { settledQuarter } from '../kept';
import { tierStandingOf } from '../standing';

/** Marks promotions up to the named tier as seen, as far as they were really reached. Answers the highest one seen. */
export async function celebrate(
  { database, input, now }: Call<'vip.celebrate'>,
  { member, community }: MemberGrant,
): Promise<number> {
  const { communityId, timeZone } = community;
  const { memberId } = member;
  const { tierNo } = await tierStandingOf(database, { communityId, memberId });
  const { rows } = await sql<{ celebrated_tier: number }>`
    insert into tier_standings as s (community_id, member_id, quarter, floor_tier, celebrated_tier)
    values (${communityId}, ${memberId}, ${settledQuarter(communityId, localDateOf(now, timeZone))}, 1,
      ${Math.min(input.tierNo, tierNo)})
    on conflict (community_id, member_id) do update
      set celebrated_tier = greatest(s.celebrated_tier, excluded.celebrated_tier)
    returning celebrated_tier`.execute(database);
  return rows[0]!.celebrated_tier;
}
