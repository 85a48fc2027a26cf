import { createServerPool } from '../cloud/database/connect-server';
import { dispatch } from '../cloud/core/dispatch';
import { startPostgres } from '../test/support/postgres-server';
import { ID, createBenchDatabase } from './support/fixture';
import { benchPipeline, recordStatements } from './support/pipeline';
import type { Row } from './support/report';
import { median, rounded } from './support/statistics';

const CALLS = 300;

/** `home.today`: SQL round trips, and its time against reading one row by primary key over the same pool. */
export async function todayRoundTrips(): Promise<Row[]> {
  const server = await startPostgres({ durable: true });
  try {
    const url = await createBenchDatabase(server.url, 'bench_today', { members: 1000, daysOfHistory: 30 });
    const pool = createServerPool({ DATABASE_URL: url, DATABASE_POOL_MAX: '1' });
    const pipeline = benchPipeline(pool);
    const today = async (index: number) => {
      const body = { action: 'home.today', input: { communityId: ID.community } };
      const envelope = await dispatch(pipeline, { openid: ID.openid(index), body });
      if (!envelope.ok) throw new Error(envelope.error.code);
      return envelope;
    };
    const stop = recordStatements(pool);
    const answer = await today(0);
    const trips = stop().length;
    const ours: number[] = [];
    const bare: number[] = [];
    for (let index = 0; index < CALLS; index += 1) {
      let before = performance.now();
      await today(index);
      ours.push(performance.now() - before);
      before = performance.now();
      await pool.query('select * from members where community_id = $1 and member_id = $2', [
        ID.community,
        ID.member(index),
      ]);
      bare.push(performance.now() - before);
    }
    await pool.end();
    const bytes = Buffer.byteLength(JSON.stringify(answer));
    return [
      {
        benchmark: 'home.today, SQL round trips',
        ratio: null,
        against: 'at most 3',
        detail: `${trips}; answer ${bytes} bytes`,
        passes: trips <= 3,
      },
      {
        benchmark: 'home.today, time',
        ratio: rounded(median(ours) / median(bare), 1),
        against: 'one row by primary key',
        detail: `p50 ${rounded(median(ours), 1)} ms against ${rounded(median(bare), 2)} ms`,
        passes: null,
      },
    ];
  } finally {
    await server.stop();
  }
}
