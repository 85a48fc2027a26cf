import type { Award } from '@contract/checkin';
import type { LedgerFilter, LedgerTotals } from '@contract/points';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../core/database';
import type { Account } from './post';

/** An entry as it was posted. */
export interface Entry {
  sequence: number;
  kind: string;
  reason: string;
  ruleVersion: number | null;
  points: number;
  growth: number;
  pointsAfter: number;
  growthAfter: number;
  sourceKind: string;
  sourceId: string;
  createdAt: Date;
}

/** Local days, both included. */
interface Period {
  first: string;
  last: string;
}

/** The kind of entry that each filter shows. */
const KINDS = { earned: 'earn', spent: 'spend', expired: 'expire', granted: 'grant', reversed: 'reversal' } as const;

const ownSql = ({ communityId, memberId }: Account, period: Period | null) => sql`
  community_id = ${communityId} and member_id = ${memberId}
  ${period ? sql`and local_date between ${period.first}::date and ${period.last}::date` : sql``}`;

/** Entries of one account, newest first, those before sequence `before` when it is given. */
export async function listEntries(
  database: Database,
  account: Account,
  which: { filter: LedgerFilter; period: Period | null; before: number | null; limit: number },
): Promise<Entry[]> {
  const { filter } = which;
  const result = await sql<Entry>`
    select sequence, kind, reason, rule_version as "ruleVersion", points, growth, points_after as "pointsAfter",
      growth_after as "growthAfter", source_kind as "sourceKind", source_id as "sourceId", created_at as "createdAt"
    from ledger_entries
    where ${ownSql(account, which.period)}
      ${filter === 'all' ? sql`` : sql`and kind = ${sql.lit(KINDS[filter])}`}
      ${which.before === null ? sql`` : sql`and sequence < ${which.before}`}
    order by sequence desc limit ${which.limit}`.execute(database);
  return result.rows;
}

/**
 * What an account earned at one instant from the given sources, as a JSON array of awards to set into a larger
 * statement. `at` is an expression over that statement; `id` is a LIKE pattern.
 */
export const awardsAtSql = (account: Account, at: RawBuilder<unknown>, sources: { kind: string; id: string }[]) => sql<
  Award[]
>`(
  select coalesce(json_agg(json_build_object('event', reason, 'points', points, 'growth', growth) order by sequence), '[]')
  from ledger_entries
  where ${ownSql(account, null)} and kind = 'earn' and ledger_entries.created_at = ${at}
    and (${sql.join(
      sources.map(({ kind, id }) => sql`source_kind = ${kind} and source_id like ${id}`),
      sql` or `,
    )}))`;

/** Points of each kind of entry in a period, or ever: together what the balance moved by. */
export async function totalsOf(database: Database, account: Account, period: Period | null): Promise<LedgerTotals> {
  const sumOf = (kind: string) => sql`coalesce(sum(points) filter (where kind = ${kind}), 0)::integer`;
  const result = await sql<LedgerTotals>`
    select ${sumOf('earn')} as earned, -${sumOf('spend')} as spent, -${sumOf('expire')} as expired,
      ${sumOf('grant')} as granted, ${sumOf('reversal')} as reversed
    from ledger_entries where ${ownSql(account, period)}`.execute(database);
  return result.rows[0]!;
}
