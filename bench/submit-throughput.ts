import { createServerPool } from '../cloud/database/connect-server';
import { callerKeyOf } from '../cloud/core/caller';
import { startPostgres } from '../test/support/postgres-server';
import { BENCH_DAY, ID, createBenchDatabase, undoDay } from './support/fixture';
import { benchPipeline, recordStatements, submitAs } from './support/pipeline';
import { pgbench, scriptOf } from './support/pgbench';
import { median, percentile, rounded, runConcurrently } from './support/statistics';
import type { Row } from './support/report';

const CALLERS = [1, 8, 32];
/** The default, and with DATABASE_PREPARED=on; pgbench runs in the same mode. */
const MODES = [
  { name: 'planned each time', prepared: 'off', pgbench: 'extended' },
  { name: 'prepared', prepared: 'on', pgbench: 'prepared' },
] as const;
const CHECKINS = 1600;
const ROUNDS = 3;

/**
 * `checkin.submit` through dispatch against the same statements run by pgbench, on one durable PostgreSQL, in turn.
 * The ratio is throughput of dispatch over throughput of pgbench, the median of the rounds.
 */
export async function submitThroughput(): Promise<Row[]> {
  const server = await startPostgres({ durable: true });
  try {
    const url = await createBenchDatabase(server.url, 'bench_submit', { members: CHECKINS + 1, daysOfHistory: 20 });
    const rows: Row[] = [];
    for (const mode of MODES) rows.push(...(await measure(url, mode)));
    return rows;
  } finally {
    await server.stop();
  }
}

async function measure(url: string, mode: (typeof MODES)[number]): Promise<Row[]> {
  const pool = createServerPool({ DATABASE_URL: url, DATABASE_POOL_MAX: '32', DATABASE_PREPARED: mode.prepared });
  const pipeline = benchPipeline(pool);
  const script = await recordScript(pool, pipeline);
  const rows: Row[] = [];
  try {
    for (const callers of CALLERS) {
      const ratios: number[] = [];
      const rates: number[] = [];
      const milliseconds: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const ours = await runConcurrently(CHECKINS, callers, (index) => submitAs(pipeline, index));
        await undoDay(pool);
        const theirs = await pgbench(url, script(CHECKINS / callers), callers, CHECKINS / callers, mode.pgbench);
        const written = await pool.query<{ lit: number }>(
          'select count(*) as lit from checkins where local_date = $1',
          [BENCH_DAY],
        );
        if (written.rows[0]!.lit !== CHECKINS)
          throw new Error(`pgbench wrote ${written.rows[0]!.lit} of ${CHECKINS} check-ins`);
        await undoDay(pool);
        ratios.push(ours.perSecond / theirs);
        rates.push(ours.perSecond);
        milliseconds.push(...ours.milliseconds);
      }
      rows.push({
        benchmark: `checkin.submit, ${mode.name}, ${callers} callers`,
        ratio: rounded(median(ratios)),
        against: 'pgbench, same statements',
        detail: `${rounded(median(rates), 0)}/s, p50 ${rounded(median(milliseconds), 1)} ms, p99 ${rounded(percentile(milliseconds, 0.99), 1)} ms`,
        // promised for the default; prepared statements make both sides faster, and pgbench more
        passes: callers === 8 && mode.prepared === 'off' ? median(ratios) >= 0.6 : null,
      });
    }
    return rows;
  } finally {
    await pool.end();
  }
}

/** Lights one day for the last member, and turns what went over the wire into a script. */
async function recordScript(pool: ReturnType<typeof createServerPool>, pipeline: ReturnType<typeof benchPipeline>) {
  const stop = recordStatements(pool);
  await submitAs(pipeline, CHECKINS);
  const statements = stop();
  const lit = await pool.query<{ checkin_id: string }>('select checkin_id from checkins where local_date = $1', [
    BENCH_DAY,
  ]);
  await undoDay(pool);
  const n = "lpad((:n)::text, 15, '0')";
  const tokens = new Map([
    [ID.openid(CHECKINS), "'o-' || (:n)::text"],
    [ID.member(CHECKINS), `'M' || ${n}`],
    [ID.teamOf(CHECKINS), "'T' || lpad(((:n)::integer / 10)::text, 15, '0')"],
    [callerKeyOf(ID.openid(CHECKINS)), `'K' || ${n}`],
    [`bench-request-${CHECKINS}`, "'bench-request-' || (:n)::text"],
    [lit.rows[0]!.checkin_id, `'N' || ${n} || '0000'`],
  ]);
  return (perClient: number) => scriptOf(statements, tokens, perClient);
}
