import pg from 'pg';
import { createServerPool } from '../../cloud/database/connect-server';
import { migrate, readMigrations } from '../../cloud/database/migrate';

/** Ids of the benchmark's rows follow from a number, so that pgbench can make them too. */
export const ID = {
  community: 'BENCHCOMMUNITY00',
  course: 'BENCHCOURSE00000',
  member: (index: number) => `M${String(index).padStart(15, '0')}`,
  openid: (index: number) => `o-${index}`,
  teamOf: (index: number) => `T${String(Math.floor(index / 10)).padStart(15, '0')}`,
} as const;

/** The learning day that the benchmarks light; the history ends the day before. */
export const BENCH_DAY = '2026-11-21';
export const BENCH_NOW = new Date(`${BENCH_DAY}T00:30:00Z`);

const SEED = `
insert into communities (community_id, short_code, name, created_at) values ('${ID.community}', 'BENCH', 'bench', now());
insert into earning_rules (community_id, event, version, points, growth, daily_limit, created_at) values
  ('${ID.community}', 'checkin', 1, 10, 5, 3, now()), ('${ID.community}', 'milestone_7', 1, 20, 10, null, now()),
  ('${ID.community}', 'step_first_checkin', 1, 10, 0, null, now());
insert into courses (community_id, course_id, title, kind, status, starts_on, days, dissolves_on, created_at)
  values ('${ID.community}', '${ID.course}', 'bench', 'long_term', 'open', date '${BENCH_DAY}' - 340, 366,
    date '${BENCH_DAY}' + 60, now());
insert into course_days (community_id, course_id, day_no, title)
  select '${ID.community}', '${ID.course}', n, 'day ' || n from generate_series(1, 366) n;
`;

const member = (column = 'n') => `'M' || lpad(${column}::text, 15, '0')`;
const team = (column = 'n') => `'T' || lpad((${column} / 10)::text, 15, '0')`;

// Rows that sort by their day, as time-ordered ids do.
const checkinId = `'C' || to_char(date '${BENCH_DAY}' - d, 'YYMMDD') || lpad(n::text, 13, '0')`;

/**
 * Fills an empty database: members in teams of ten, each with `daysOfHistory` check-ins and their ledger entries.
 * Indexes are there from the start; what is measured later sees tables as they grow in use.
 */
async function fill(pool: pg.Pool, members: number, daysOfHistory: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('set session_replication_role = replica'); // foreign keys hold by construction
    await client.query(SEED);
    await client.query(`
      insert into people (person_id, openid, created_at)
        select 'P' || lpad(n::text, 15, '0'), 'o-' || n, now() from generate_series(0, ${members - 1}) n;
      insert into members (community_id, member_id, person_id, nickname, joined_at)
        select '${ID.community}', ${member()}, 'P' || lpad(n::text, 15, '0'), 'n' || n, now() from generate_series(0, ${members - 1}) n;
      insert into teams (community_id, team_id, course_id, name, created_at)
        select '${ID.community}', ${team('n * 10')}, '${ID.course}', 'team ' || n, now() from generate_series(0, ${Math.ceil(members / 10) - 1}) n;
      insert into enrolments (community_id, course_id, member_id, team_id, team_role, first_day, enrolled_at, lit_days, best_streak)
        select '${ID.community}', '${ID.course}', ${member()}, ${team()}, 'member', date '${BENCH_DAY}' - ${daysOfHistory},
          now(), ${daysOfHistory}, ${daysOfHistory} from generate_series(0, ${members - 1}) n;
      insert into ledger_accounts (community_id, member_id, points, growth, last_sequence)
        select '${ID.community}', ${member()}, ${daysOfHistory * 10}, ${daysOfHistory * 5}, ${daysOfHistory} from generate_series(0, ${members - 1}) n;
      insert into member_steps (community_id, member_id, step, done_at)
        select '${ID.community}', ${member()}, 'first_checkin', now() from generate_series(0, ${members - 1}) n`);
    for (let day = daysOfHistory; day >= 1; day -= 1) {
      const days = `generate_series(0, ${members - 1}) n, (select ${day} as d) day`;
      await client.query(`
        insert into checkins (community_id, checkin_id, course_id, member_id, team_id, local_date, text, visibility, state, streak, written_at, created_at)
          select '${ID.community}', ${checkinId}, '${ID.course}', ${member()}, ${team()}, date '${BENCH_DAY}' - d,
            '读到第' || d || '天，写下一句今天的想法。', 'course', 'published', ${daysOfHistory} - d + 1, now(), now() from ${days};
        insert into ledger_entries (community_id, member_id, sequence, kind, reason, rule_version, source_kind, source_id, points, growth, points_after, growth_after, local_date, created_at)
          select '${ID.community}', ${member()}, ${daysOfHistory} - d + 1, 'earn', 'checkin', 1, 'checkin', ${checkinId}, 10, 5,
            (${daysOfHistory} - d + 1) * 10, (${daysOfHistory} - d + 1) * 5, date '${BENCH_DAY}' - d, now() from ${days}`);
    }
    await client.query('vacuum analyze');
  } finally {
    client.release(true);
  }
}

/** Makes a database of its own on the server and fills it. Answers its url. */
export async function createBenchDatabase(
  serverUrl: string,
  name: string,
  size: { members: number; daysOfHistory: number },
): Promise<string> {
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const pool = createServerPool({ DATABASE_URL: url.toString(), DATABASE_STATEMENT_TIMEOUT_MS: '3600000' });
  await migrate(pool, readMigrations('cloud/database/migrations'));
  await fill(pool, size.members, size.daysOfHistory);
  await pool.end();
  return url.toString();
}

/** Takes the day's check-ins back, so that the next round finds what the first one found. */
export async function undoDay(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    const lit = await client.query<{ member_id: string }>(
      'delete from checkins where local_date = $1 returning member_id',
      [BENCH_DAY],
    );
    await client.query('delete from ledger_entries where local_date = $1', [BENCH_DAY]);
    await client.query(
      `update ledger_accounts a set points = s.points, growth = s.growth, last_sequence = s.entries, counted_on = null, counted = '{}'
       from (select member_id, sum(points) as points, sum(growth) as growth, count(*) as entries
         from ledger_entries where member_id = any($1) group by member_id) s
       where a.member_id = s.member_id`,
      [lit.rows.map((row) => row.member_id)],
    );
    await client.query('truncate idempotency_keys, rate_windows');
    await client.query('vacuum analyze checkins, ledger_entries, ledger_accounts, enrolments');
  } finally {
    client.release(true);
  }
}
