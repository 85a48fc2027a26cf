import { sql, type RawBuilder } from 'kysely';

/** Points that came of some sources to one member; what was taken back again is taken off. */
export interface EarnedFrom {
  member_id: string;
  points: number;
}

/**
 * What members of a community earned from given sources, as a query to embed. `sources` is a query with the columns
 * member_id, kind and id.
 */
export const earnedFromSql = (communityId: string, sources: RawBuilder<unknown>) => sql<EarnedFrom>`
  select e.member_id, sum(e.points)::integer as points
  from (${sources}) source
  join ledger_entries e on e.community_id = ${communityId} and e.member_id = source.member_id
    and e.source_kind = source.kind and e.source_id = source.id
  group by e.member_id`;
