import type { Award } from '@contract/checkin';
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

/**
 * An entry is earned when it adds points (or, moving none, growth), spent when it takes some: also a reversal. So the
 * two totals are what the two filters show, and their difference is what the balance moved by.
 */
const isEarned = sql`(points > 0 or points = 0 and growth > 0)`;

const ownSql = ({ communityId, memberId }: Account, period: Period | null) => sql`
  community_id = ${communityId} and member_id = ${memberId}
  ${period ? sql`and local_date between ${period.first}::date and ${period.last}::date` : sql``}`;

/** Entries of one account, newest first, those before sequence `before` when it is given. */
export async function listEntries(
  database: Database,
  account: Account,
  which: { filter: 'all' | 'earned' | 'spent'; period: Period | null; before: number | null; limit: number },
): Promise<Entry[]> {
  const filters = { all: sql``, earned: sql`and ${isEarned}`, spent: sql`and not ${isEarned}` };
  const result = await sql<Entry>`
    select sequence, kind, reason, rule_version as "ruleVersion", points, growth, points_after as "pointsAfter",
      growth_after as "growthAfter", source_kind as "sourceKind", source_id as "sourceId", created_at as "createdAt"
    from ledger_entries
    where ${ownSql(account, which.period)} ${filters[which.filter]}
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

/** Points that came and went in a period, or ever; both are positive. */
export async function totalsOf(
  database: Database,
  account: Account,
  period: Period | null,
): Promise<{ earned: number; spent: number }> {
  const result = await sql<{ earned: number; spent: number }>`
    select coalesce(sum(points) filter (where ${isEarned}), 0)::integer as earned,
      coalesce(-sum(points) filter (where not ${isEarned}), 0)::integer as spent
    from ledger_entries where ${ownSql(account, period)}`.execute(database);
  return result.rows[0]!;
}
