import { sql } from 'kysely';

/** What entries of one source came to. */
export interface SourceTotal {
  memberId: string;
  sourceId: string;
  /** Points of its entries that are no reversals. */
  posted: number;
  /** Points that reversals gave back or took back. */
  reversed: number;
}

/**
 * For every source of a kind in a community what was posted and what was reversed, to run or to embed; not for sources
 * that earn, whose entries are most of a ledger and stand in no index by kind.
 */
export const sourceTotalsSql = (communityId: string, sourceKind: string) => sql<SourceTotal>`
  select member_id as "memberId", source_id as "sourceId",
    coalesce(sum(points) filter (where kind <> 'reversal'), 0)::integer as posted,
    coalesce(sum(points) filter (where kind = 'reversal'), 0)::integer as reversed
  from ledger_entries
  where community_id = ${communityId} and source_kind = ${sourceKind} and kind <> 'earn'
  group by member_id, source_id`;
