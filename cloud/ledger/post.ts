import type { Award } from '@contract/checkin';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../core/database';
import { Refusal } from '../core/refusal';

export interface Account {
  communityId: string;
  memberId: string;
}

/** One movement to post. What takes has negative points, a grant that an operator takes back too; growth is never taken. */
export interface Line {
  kind: 'earn' | 'spend' | 'expire' | 'grant';
  /** The earning event or another name for why; with the source it happens once in a member's life. */
  reason: string;
  source: { kind: string; id: string };
  points: number;
  growth: number;
  ruleVersion: number | null;
  /** Times a local day that this reason may count; null = no limit. */
  dailyLimit: number | null;
}

/** When it happens: the instant, and the community's calendar day by which limits count. */
export interface Moment {
  now: Date;
  localDate: string;
}

/**
 * The CTEs that post lines to one account, to be set into a larger statement: lock, check, write.
 * `gate` names an earlier CTE: when it has no row, nothing is posted. They end in `ledger_posted`
 * (reason, points, growth, points_after, growth_after, in order).
 *
 * The account row is locked first, and what depends on it (balance, sequence, today's counts) is read from the locked
 * row, so parallel posts queue up. A line that was posted before, is over its daily limit or moves nothing is left out.
 * Points taken without cover fail on ledger_entries_covered_check, and the whole statement with them.
 */
export function ledgerCtes(account: Account, lines: Line[], moment: Moment, gate: RawBuilder<unknown>) {
  const rows = lines.map((line, index) => ({
    position: index,
    kind: line.kind,
    reason: line.reason,
    source_kind: line.source.kind,
    source_id: line.source.id,
    points: line.points,
    growth: line.growth,
    rule_version: line.ruleVersion,
    daily_limit: line.dailyLimit,
  }));
  return sql`
    ledger_locked as (
      select a.points, a.growth, a.last_sequence,
        case when a.counted_on = ${moment.localDate}::date then a.counted else '{}'::jsonb end as counted
      from ledger_accounts a
      where a.community_id = ${account.communityId} and a.member_id = ${account.memberId}
        and exists (select from ${gate})
      for update
    ),
    ledger_new as (
      select line.*, row_number() over (partition by line.reason order by line.position) as nth
      from (
        select distinct on (reason, source_id) * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as line(
          position integer, kind text, reason text, source_kind text, source_id text, points integer, growth integer,
          rule_version integer, daily_limit integer)
        where points <> 0 or growth <> 0
        order by reason, source_id, position
      ) line
      where not exists (
        select from ledger_entries e
        where e.community_id = ${account.communityId} and e.member_id = ${account.memberId}
          and e.reason = line.reason and e.source_id = line.source_id)
    ),
    ledger_lines as (
      select line.*,
        row_number() over (order by line.position) as step,
        sum(line.points) over (order by line.position) as points_so_far,
        sum(line.growth) over (order by line.position) as growth_so_far
      from ledger_new line cross join ledger_locked
      where line.daily_limit is null
        or coalesce((ledger_locked.counted ->> line.reason)::integer, 0) + line.nth <= line.daily_limit
    ),
    ledger_posted as (
      insert into ledger_entries (community_id, member_id, sequence, kind, reason, rule_version, source_kind, source_id,
        points, growth, points_after, growth_after, local_date, created_at)
      select ${account.communityId}, ${account.memberId}, l.last_sequence + line.step, line.kind, line.reason,
        line.rule_version, line.source_kind, line.source_id, line.points, line.growth,
        l.points + line.points_so_far, l.growth + line.growth_so_far, ${moment.localDate}::date, ${moment.now}::timestamptz
      from ledger_lines line cross join ledger_locked l
      order by line.step
      returning sequence, reason, points, growth, points_after, growth_after
    ),
    ledger_balance as (
      update ledger_accounts a set
        points = l.points + moved.points,
        growth = l.growth + moved.growth,
        last_sequence = moved.last_sequence,
        counted_on = ${moment.localDate}::date,
        counted = l.counted || moved.counted
      from ledger_locked l, (
        select sum(p.points) as points, sum(p.growth) as growth, max(p.last_sequence) as last_sequence,
          jsonb_object_agg(p.reason, coalesce((l2.counted ->> p.reason)::integer, 0) + p.times) as counted
        from (
          select reason, sum(points) as points, sum(growth) as growth, max(sequence) as last_sequence, count(*) as times
          from ledger_posted group by reason
        ) p cross join ledger_locked l2
      ) moved
      where a.community_id = ${account.communityId} and a.member_id = ${account.memberId}
        and moved.last_sequence is not null
      returning a.points
    )`;
}

/** What `ledger_posted` holds as a JSON array of awards, for a statement's answer. */
export const awardsJson = sql`coalesce((
  select jsonb_agg(jsonb_build_object('event', reason, 'points', points, 'growth', growth) order by sequence)
  from ledger_posted), '[]'::jsonb)`;

/**
 * Posts lines to one account within the caller's transaction and answers what was really posted.
 * Throws LEDGER.INSUFFICIENT, with the balance and what it lacks, when points are to be taken without cover; nothing is
 * posted then. Posting to several accounts: one after the other, in the order of their member ids.
 */
export async function post(database: Database, account: Account, lines: Line[], moment: Moment): Promise<Award[]> {
  // A failed statement ends the transaction: what a refusal has to tell is read before, under the same lock.
  const balance = lines.some(({ points }) => points < 0) ? await lockBalance(database, account) : 0;
  try {
    const result = await sql<{ awards: Award[] }>`
      with go as (select 1), ${ledgerCtes(account, lines, moment, sql`go`)}
      select ${awardsJson} as awards`.execute(database);
    return result.rows[0]!.awards;
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'ledger_entries_covered_check') {
      throw insufficient(balance, lines);
    }
    throw error;
  }
}

/** Locks an account until the transaction ends and answers its points; 0 for a member without one. */
async function lockBalance(database: Database, { communityId, memberId }: Account): Promise<number> {
  const row = await database
    .selectFrom('ledger_accounts')
    .select('points')
    .where('community_id', '=', communityId)
    .where('member_id', '=', memberId)
    .forUpdate()
    .executeTakeFirst();
  return row?.points ?? 0;
}

/** The refusal of lines that a balance does not cover, with how many points are missing at the lowest point. */
export function insufficient(balance: number, lines: Pick<Line, 'points'>[]): Refusal {
  let after = balance;
  let lowest = 0;
  for (const { points } of lines) {
    after += points;
    lowest = Math.min(lowest, after);
  }
  return new Refusal('LEDGER.INSUFFICIENT', 'the points do not cover this', { balance, missing: -lowest });
}
