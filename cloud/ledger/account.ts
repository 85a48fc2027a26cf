import { sql } from 'kysely';
import type { Database } from '../core/database';
import { accountRanges, inRange, type AccountRange } from './account-ranges';
import type { Account } from './post';

/** Opens a member's account at zero; does nothing when it exists. */
export async function openAccount(database: Database, account: Account): Promise<void> {
  await database
    .insertInto('ledger_accounts')
    .values({ community_id: account.communityId, member_id: account.memberId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What a member has now as one row `points, growth`, to run or to embed; zero for a member without an account. */
export const balanceSql = ({ communityId, memberId }: Account) => sql<{ points: number; growth: number }>`
  select coalesce(max(points), 0) as points, coalesce(max(growth), 0) as growth from ledger_accounts
  where community_id = ${communityId} and member_id = ${memberId}`;

/** What a member has now; zero for a member without an account. */
export async function balanceOf(database: Database, account: Account): Promise<{ points: number; growth: number }> {
  return (await balanceSql(account).execute(database)).rows[0]!;
}

/** What several members have now, by member id; who has no account is left out. */
export async function balancesOf(
  database: Database,
  communityId: string,
  memberIds: string[],
): Promise<Map<string, { points: number; growth: number }>> {
  if (memberIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('ledger_accounts')
    .select(['member_id', 'points', 'growth'])
    .where('community_id', '=', communityId)
    .where('member_id', 'in', memberIds)
    .execute();
  return new Map(rows.map(({ member_id, points, growth }) => [member_id, { points, growth }]));
}

/** An account whose figures do not follow from its entries. */
export interface Discrepancy {
  memberId: string;
  points: number;
  growth: number;
  lastSequence: number;
  entriesPoints: number;
  entriesGrowth: number;
  entries: number;
}

/**
 * Proves for a community that balance = Σ entries, sequences have no gap, each entry's balance follows from the one before
 * and a reversal takes back exactly what it names. Answers the accounts for which that is not so; an empty list is the
 * proof.
 */
export async function reconcile(database: Database, communityId: string): Promise<Discrepancy[]> {
  const found: Discrepancy[] = [];
  for await (const range of accountRanges(database, communityId)) {
    found.push(...(await reconcileRange(database, communityId, range)));
  }
  return found;
}

async function reconcileRange(database: Database, communityId: string, range: AccountRange): Promise<Discrepancy[]> {
  const result = await sql<Discrepancy>`
    with summed as (
      select member_id, sum(points)::integer as points, sum(growth)::integer as growth,
        count(*)::integer as entries, max(sequence) as last_sequence,
        bool_and(points_after = running_points and growth_after = running_growth and undoes) as follows
      from (
        select e.*,
          sum(points) over w as running_points,
          sum(growth) over w as running_growth,
          reverses is null or exists (
            select from ledger_entries undone
            where undone.community_id = e.community_id and undone.member_id = e.member_id
              and undone.sequence = e.reverses and undone.points = -e.points and undone.growth = -e.growth) as undoes
        from ledger_entries e
        where community_id = ${communityId} and ${inRange(range)}
        window w as (partition by member_id order by sequence rows unbounded preceding)
      ) running
      group by member_id
    )
    select a.member_id as "memberId", a.points, a.growth, a.last_sequence as "lastSequence",
      coalesce(s.points, 0) as "entriesPoints", coalesce(s.growth, 0) as "entriesGrowth", coalesce(s.entries, 0) as entries
    from (select * from ledger_accounts where community_id = ${communityId} and ${inRange(range)}) a
    left join summed s on s.member_id = a.member_id
    where (a.points, a.growth, a.last_sequence, a.last_sequence)
        is distinct from (coalesce(s.points, 0), coalesce(s.growth, 0), coalesce(s.entries, 0), coalesce(s.last_sequence, 0))
      or not coalesce(s.follows, true)
    order by a.member_id`.execute(database);
  return result.rows;
}
