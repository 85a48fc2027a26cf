import type { ExpiryEffect } from '@contract/points-desk';
import type { ExpiryTerm } from '@contract/points';
import { sql } from 'kysely';
import { addDays } from '../../core/days';
import type { Database } from '../../core/database';
import { keptSince } from './term';
import { RETURNED_KEPT_DAYS } from './unspent';

/**
 * How many members would lose how many points by the end of a day under a term, if nobody earned or used any meanwhile.
 * The same figures as looking at every account, in one statement: what is left beyond the earnings of the days that last
 * longer is over. The day must not be sooner than a change of policy may take effect.
 */
export async function effectBy(
  database: Database,
  communityId: string,
  term: ExpiryTerm,
  day: string,
): Promise<ExpiryEffect> {
  const since = keptSince(term, day);
  if (since === null) return { by: day, members: 0, points: 0 };
  const result = await sql<{ members: number; points: number }>`
    with kept as (
      select e.member_id, sum(e.points) as points from ledger_entries e
      where e.community_id = ${communityId} and e.points > 0 and (
        e.kind in ('earn', 'grant') and e.local_date >= ${since}::date and not exists (
          select from ledger_entries r
          where r.community_id = e.community_id and r.member_id = e.member_id and r.reverses = e.sequence)
        or e.kind = 'reversal' and e.local_date > ${addDays(day, -RETURNED_KEPT_DAYS)}::date)
      group by e.member_id
    )
    select count(*)::integer as members, coalesce(sum(ended.points), 0)::integer as points
    from (
      select a.points - coalesce(kept.points, 0) as points
      from ledger_accounts a left join kept on kept.member_id = a.member_id
      where a.community_id = ${communityId} and a.points > 0
    ) ended
    where ended.points > 0`.execute(database);
  return { by: day, ...result.rows[0]! };
}
