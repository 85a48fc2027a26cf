import { sql } from 'kysely';
import type { Database } from '../core/database';
import { insufficient, type Account, type Line, type Moment } from './post';

/** One call of `post`, to be made together with many others. */
export interface Posting {
  account: Account;
  lines: Line[];
  moment: Moment;
}

interface Entry {
  community_id: string;
  member_id: string;
  sequence: number;
  kind: Line['kind'];
  reason: string;
  rule_version: number | null;
  source_kind: string;
  source_id: string;
  points: number;
  growth: number;
  points_after: number;
  growth_after: number;
  local_date: string;
  created_at: Date;
}

/** An account as it stands after the postings so far. */
interface RunningAccount {
  community_id: string;
  member_id: string;
  points: number;
  growth: number;
  last_sequence: number;
  counted_on: string | null;
  counted: Record<string, number>;
  /** Reason and source of every entry, for each happens once. */
  posted: Set<string>;
}

/** What postings come to: the entries, and each account after them. */
export interface History {
  entries: Entry[];
  accounts: Omit<RunningAccount, 'posted'>[];
}

/** Works postings out by the rules of `post`, one after the other in the order given, from accounts at zero. */
export function historyOf(postings: Posting[]): History {
  const running = new Map<string, RunningAccount>();
  const entries: Entry[] = [];
  for (const { account, lines, moment } of postings) {
    const key = `${account.communityId} ${account.memberId}`;
    const state = running.get(key) ?? emptyAccount(account);
    running.set(key, state);
    entries.push(...postOne(state, lines, moment));
  }
  const accounts = [...running.values()].map(({ posted: _posted, ...account }) => account);
  return { entries, accounts };
}

/**
 * Posts a whole history to accounts that have no entry yet, in two statements within the caller's transaction.
 * The outcome is that of `post` for each posting in turn. Throws LEDGER.INSUFFICIENT for points without cover, and when
 * an account is missing or has entries.
 */
export async function importHistory(database: Database, postings: Posting[]): Promise<History> {
  const history = historyOf(postings);
  const keys = history.accounts.map(({ community_id, member_id }) => ({ community_id, member_id }));
  const fresh = await sql`
    select a.member_id from ledger_accounts a
    join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as key(community_id text, member_id text)
      on key.community_id = a.community_id and key.member_id = a.member_id
    where a.last_sequence = 0
    order by a.community_id, a.member_id
    for update of a`.execute(database);
  if (fresh.rows.length !== keys.length)
    throw new Error('a history can only be imported into accounts without entries');
  await sql`
    insert into ledger_entries (community_id, member_id, sequence, kind, reason, rule_version, source_kind, source_id,
      points, growth, points_after, growth_after, local_date, created_at)
    select community_id, member_id, sequence, kind, reason, rule_version, source_kind, source_id,
      points, growth, points_after, growth_after, local_date, created_at
    from jsonb_populate_recordset(null::ledger_entries, ${JSON.stringify(history.entries)}::jsonb)`.execute(database);
  await sql`
    update ledger_accounts a set points = after.points, growth = after.growth, last_sequence = after.last_sequence,
      counted_on = after.counted_on, counted = after.counted
    from jsonb_populate_recordset(null::ledger_accounts, ${JSON.stringify(history.accounts)}::jsonb) after
    where a.community_id = after.community_id and a.member_id = after.member_id`.execute(database);
  return history;
}

function emptyAccount({ communityId, memberId }: Account): RunningAccount {
  return {
    community_id: communityId,
    member_id: memberId,
    points: 0,
    growth: 0,
    last_sequence: 0,
    counted_on: null,
    counted: {},
    posted: new Set(),
  };
}

/** The entries of one posting; moves the account on. */
function postOne(account: RunningAccount, lines: Line[], { now, localDate }: Moment): Entry[] {
  const counted = account.counted_on === localDate ? account.counted : {};
  const due = lines.filter(
    (line) =>
      (line.points !== 0 || line.growth !== 0) &&
      (line.dailyLimit === null || (counted[line.reason] ?? 0) < line.dailyLimit) &&
      !account.posted.has(`${line.reason} ${line.source.id}`),
  );
  if (due.length === 0) return [];
  const entries = due.map((line) => entryOf(account, line, { now, localDate }));
  const countedNow = Object.fromEntries(due.map(({ reason }) => [reason, (counted[reason] ?? 0) + 1]));
  account.counted = { ...counted, ...countedNow };
  account.counted_on = localDate;
  return entries;
}

function entryOf(account: RunningAccount, line: Line, { now, localDate }: Moment): Entry {
  if (line.points < 0 && account.points + line.points < 0) throw insufficient(account.points, [line]);
  account.points += line.points;
  account.growth += line.growth;
  account.last_sequence += 1;
  account.posted.add(`${line.reason} ${line.source.id}`);
  return {
    community_id: account.community_id,
    member_id: account.member_id,
    sequence: account.last_sequence,
    kind: line.kind,
    reason: line.reason,
    rule_version: line.ruleVersion,
    source_kind: line.source.kind,
    source_id: line.source.id,
    points: line.points,
    growth: line.growth,
    points_after: account.points,
    growth_after: account.growth,
    local_date: localDate,
    created_at: now,
  };
}
