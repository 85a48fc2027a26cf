import pg from 'pg';
import { dispatch, type Pipeline } from '../cloud/core/dispatch';
import { mondayOf } from '../cloud/core/days';
import { createServerPool } from '../cloud/database/connect-server';
import { startPostgres } from '../test/support/postgres-server';
import { BENCH_DAY, ID, createBenchDatabase } from './support/fixture';
import { benchPipeline, recordStatements } from './support/pipeline';
import type { Row } from './support/report';
import { median, rounded } from './support/statistics';

const CALLS = 400;
const WARM_UP = 100;
/** How much slower the largest may be: the indexes of a thousand times the rows are a level or two deeper. */
const TOLERANCE = 1.2;
const WEEK = mondayOf(BENCH_DAY);

/** Gives every member a score on one board of the running week, as the timer would have written it. */
async function fillBoard(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica'); // foreign keys hold by construction
    await client.query(`
      insert into board_weeks (community_id, week_start, refreshed_at) values ('${ID.community}', '${WEEK}', now());
      insert into board_scores (community_id, member_id, week_start, board, score, figures, is_shown, tie_order)
        select community_id, member_id, '${WEEK}', 'persistence', 1 + abs(hashtext(member_id)) % 120,
          '{"lit": 5, "streak": 12}', true, hashtext(member_id || 'tie')
        from members;
      insert into board_tallies (community_id, week_start, board, score, members)
        select community_id, week_start, board, score, count(*) from board_scores group by 1, 2, 3, 4`);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

async function lookAsMember(pipeline: Pipeline, index: number): Promise<void> {
  const body = { action: 'board.get', input: { communityId: ID.community, board: 'persistence' } };
  const envelope = await dispatch(pipeline, { openid: ID.openid(index), body });
  if (!envelope.ok) throw new Error(JSON.stringify(envelope.error));
}

/**
 * `board.get` in communities of `sizes` members, each with a score: the first fifty and my own place. Databases of each
 * size on one server, asked in turn, call by call, so that the machine's other work slows all of them alike.
 */
export async function boards(sizes: number[]): Promise<Row[]> {
  const server = await startPostgres({ durable: true, settings: ['shared_buffers=1GB', 'max_wal_size=8GB'] });
  try {
    const databases = [];
    for (const members of sizes) {
      const url = await createBenchDatabase(server.url, `bench_boards_${members}`, { members, daysOfHistory: 0 });
      await fillBoard(url);
      const pool = createServerPool({ DATABASE_URL: url, DATABASE_POOL_MAX: '1' });
      databases.push({ members, pool, pipeline: benchPipeline(pool), times: [] as number[] });
    }
    const stop = recordStatements(databases[0]!.pool);
    await lookAsMember(databases[0]!.pipeline, 0);
    const trips = stop().length;
    for (let call = 0; call < WARM_UP + CALLS; call += 1) {
      for (const { members, pipeline, times } of databases) {
        const before = performance.now();
        // a stride without a common divisor, so that everybody's place is somewhere else
        await lookAsMember(pipeline, (call * 7919) % members);
        if (call >= WARM_UP) times.push(performance.now() - before);
      }
    }
    for (const { pool } of databases) await pool.end();
    const smallest = median(databases[0]!.times);
    return databases.map(({ members, times }) => ({
      benchmark: `board.get among ${members.toLocaleString('en')} members`,
      ratio: rounded(median(times) / smallest),
      against: `${sizes[0]!.toLocaleString('en')} members`,
      detail: `p50 ${rounded(median(times), 2)} ms, ${trips} SQL round trips`,
      passes: median(times) / smallest <= TOLERANCE && trips <= 3,
    }));
  } finally {
    await server.stop();
  }
}
