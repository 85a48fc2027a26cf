import { createServerPool } from '../cloud/database/connect-server';
import { startPostgres } from '../test/support/postgres-server';
import { createBenchDatabase, undoDay } from './support/fixture';
import { benchPipeline, submitAs } from './support/pipeline';
import type { Row } from './support/report';
import { median, rounded } from './support/statistics';

const CHECKINS = 300;
const ROUNDS = 4;
const DAYS = 20;

/**
 * The cost of one check-in when the tables hold `sizes` rows of check-ins and as many ledger entries: databases of each
 * size on one server, measured in turn; the ratio is against the smallest. Ten million rows need about 12 GB of disk.
 */
export async function checkinGrowth(sizes: number[]): Promise<Row[]> {
  const server = await startPostgres({ durable: true, settings: ['shared_buffers=2GB', 'max_wal_size=8GB'] });
  try {
    const databases = [];
    for (const rows of sizes) {
      const url = await createBenchDatabase(server.url, `bench_growth_${rows}`, {
        members: rows / DAYS,
        daysOfHistory: DAYS,
      });
      const pool = createServerPool({ DATABASE_URL: url, DATABASE_POOL_MAX: '1' });
      databases.push({ rows, members: rows / DAYS, pool, pipeline: benchPipeline(pool), times: [] as number[] });
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { members, pool, pipeline, times } of databases) {
        // the first third warms the caches that another database has cooled
        for (let index = 0; index < CHECKINS; index += 1) {
          // spread over all members by a stride without a common divisor, so that pages are not shared
          const member = (index * 7919 + round) % members;
          const before = performance.now();
          await submitAs(pipeline, member);
          if (index >= CHECKINS / 3) times.push(performance.now() - before);
        }
        await undoDay(pool);
      }
    }
    const smallest = median(databases[0]!.times);
    for (const { pool } of databases) await pool.end();
    return databases.map(({ rows, times }) => ({
      benchmark: `checkin.submit at ${rows.toLocaleString('en')} rows`,
      ratio: rounded(median(times) / smallest),
      against: `${sizes[0]!.toLocaleString('en')} rows`,
      detail: `p50 ${rounded(median(times), 2)} ms`,
      passes: median(times) / smallest <= 1.2,
    }));
  } finally {
    await server.stop();
  }
}
