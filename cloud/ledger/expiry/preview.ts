import type { ExpiryEffect } from '@contract/points-desk';
import type { ExpiryTerm } from '@contract/points';
import { sql } from 'kysely';
import { addDays } from '../../core/days';
import type { Database } from '../../core/database';
import { accountRanges, inRange, type AccountRange } from '../account-ranges';
import { keptSince } from './term';
import { RETURNED_KEPT_DAYS } from './unspent';

/**
 * How many members would lose how many points by the end of a day under a term, if nobody earned or used any meanwhile.
 * The same figures as looking at every account. The day must not be sooner than a change of policy may take effect.
 *
 * What ends is what an account had before the first day whose points last longer, less what was used since: where that
 * day begins is found by halving, for the entries of an account are in the order of their days, and what was used is found
 * by its index. So the cost follows what was used, not the hundreds of earnings that an account has.
 */
export async function effectBy(
  database: Database,
  communityId: string,
  term: ExpiryTerm,
  day: string,
): Promise<ExpiryEffect> {
  const since = keptSince(term, day);
  const effect = { by: day, members: 0, points: 0 };
  if (since === null) return effect;
  const heldSince = addDays(day, 1 - RETURNED_KEPT_DAYS);
  for await (const range of accountRanges(database, communityId)) {
    const { members, points } = await endedIn(database, communityId, range, { since, heldSince });
    effect.members += members;
    effect.points += points;
  }
  return effect;
}

/** The same of a range of accounts. Points that came back on `heldSince` or later are held. */
async function endedIn(
  database: Database,
  communityId: string,
  range: AccountRange,
  { since, heldSince }: { since: string; heldSince: string },
): Promise<{ members: number; points: number }> {
  const entriesOf = (memberId: string) => sql`from ledger_entries e
    where e.community_id = ${communityId} and e.member_id = ${sql.ref(memberId)}`;
  const result = await sql<{ members: number; points: number }>`
    with recursive halved as (
      -- entries up to "older" came before the day, those from "younger" on did not
      select member_id, 0 as older, last_sequence + 1 as younger from ledger_accounts
      where community_id = ${communityId} and ${inRange(range)} and points > 0
      union all
      select h.member_id, case when m.is_older then m.sequence else h.older end,
        case when m.is_older then h.younger else m.sequence end
      from halved h cross join lateral (
        select e.sequence, e.local_date < ${since}::date as is_older ${entriesOf('h.member_id')}
          and e.sequence = (h.older + h.younger) / 2
        limit 1
      ) m
      where h.younger - h.older > 1
    ),
    ended as (
      select coalesce((select e.points_after ${entriesOf('h.member_id')} and e.sequence = h.older), 0)
        + used.points - used.taken_back - used.held as points
      from halved h cross join lateral (
        -- earnings that were taken back are no use of points; points that came back are held for a while
        select coalesce(sum(e.points) filter (where e.kind <> 'grant' or e.points < 0), 0) as points,
          coalesce(sum(e.points) filter (where e.points < 0 and e.reverses > h.older), 0) as taken_back,
          coalesce(sum(e.points) filter (where e.kind = 'reversal' and e.points > 0
            and e.local_date >= ${heldSince}::date), 0) as held
        ${entriesOf('h.member_id')} and e.kind <> 'earn' and e.sequence > h.older
      ) used
      where h.younger - h.older = 1
    )
    select count(*)::integer as members, coalesce(sum(points), 0)::integer as points
    from ended where points > 0`.execute(database);
  return result.rows[0]!;
}
