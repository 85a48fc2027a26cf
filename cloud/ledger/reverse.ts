import type { Award } from '@contract/checkin';
import { sql } from 'kysely';
import type { Database } from '../core/database';
import type { Account, Moment } from './post';

/** What is taken back: every entry of one source, whatever its reason. */
export interface ReversalSource {
  kind: string;
  id: string;
}

/**
 * Takes back every entry of a source by opposite entries, once; a repeat posts nothing. The balance may fall below
 * zero when the points were already spent: later earnings fill the gap. What was counted on the same local day becomes
 * free again. Answers the sum that moved.
 */
export async function reverse(
  database: Database,
  account: Account,
  source: ReversalSource,
  moment: Moment,
): Promise<Award> {
  const result = await sql<{ points: number; growth: number }>`
    with locked as (
      select points, growth, last_sequence, counted_on, counted from ledger_accounts
      where community_id = ${account.communityId} and member_id = ${account.memberId}
      for update
    ),
    due as (
      select e.sequence, e.reason, e.source_kind, e.source_id, e.points, e.growth, e.rule_version, e.local_date,
        row_number() over (order by e.sequence) as step,
        sum(e.points) over (order by e.sequence) as points_so_far,
        sum(e.growth) over (order by e.sequence) as growth_so_far
      from ledger_entries e cross join locked
      where e.community_id = ${account.communityId} and e.member_id = ${account.memberId}
        and e.source_kind = ${source.kind} and e.source_id = ${source.id} and e.kind <> 'reversal'
        and not exists (
          select from ledger_entries r
          where r.community_id = e.community_id and r.member_id = e.member_id and r.reverses = e.sequence)
    ),
    posted as (
      insert into ledger_entries (community_id, member_id, sequence, kind, reason, rule_version, source_kind, source_id,
        points, growth, points_after, growth_after, reverses, local_date, created_at)
      select ${account.communityId}, ${account.memberId}, l.last_sequence + d.step, 'reversal', d.reason || '.reversed',
        d.rule_version, d.source_kind, d.source_id, -d.points, -d.growth,
        l.points - d.points_so_far, l.growth - d.growth_so_far, d.sequence, ${moment.localDate}::date,
        ${moment.now}::timestamptz
      from due d cross join locked l
      returning sequence, points, growth, reverses
    ),
    moved as (
      update ledger_accounts a set
        points = l.points + m.points,
        growth = l.growth + m.growth,
        last_sequence = m.last_sequence,
        counted = l.counted || m.given_back
      from locked l, (
        select sum(p.points) as points, sum(p.growth) as growth, max(p.sequence) as last_sequence,
          coalesce(jsonb_object_agg(d.reason, greatest(0, coalesce((l2.counted ->> d.reason)::integer, 0) - 1))
            filter (where d.local_date = l2.counted_on), '{}'::jsonb) as given_back
        from posted p join due d on d.sequence = p.reverses cross join locked l2
      ) m
      where a.community_id = ${account.communityId} and a.member_id = ${account.memberId} and m.last_sequence is not null
    )
    select coalesce(sum(points), 0)::integer as points, coalesce(sum(growth), 0)::integer as growth from posted`.execute(
    database,
  );
  return { event: 'reversal', ...result.rows[0]! };
}
