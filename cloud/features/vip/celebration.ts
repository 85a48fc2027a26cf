import type { Celebration } from '@contract/vip';
import { sql } from 'kysely';
import type { Account } from '../../ledger/post';
import { tierStandingSql } from './standing';

/** The promotion a member has not seen yet, or null, as a JSON expression to embed. */
export const celebrationSql = ({ communityId, memberId }: Account) => sql<Celebration | null>`(
  select json_build_object('tierNo', tier.tier_no, 'name', tier.name, 'icon', tier.icon, 'privileges',
    json_build_object('extraMakeups', tier.extra_makeups, 'earlyEnrolHours', tier.early_enrol_hours))
  from (${tierStandingSql(communityId, memberId)}) tier
  where tier.tier_no > coalesce((
    select celebrated_tier from tier_standings
    where community_id = ${communityId} and member_id = ${memberId}), 1))`;
