import pg from 'pg';
import { dispatch } from '../cloud/core/dispatch';
import { createServerPool } from '../cloud/database/connect-server';
import { startPostgres } from '../test/support/postgres-server';
import { BENCH_DAY, createBenchDatabase, ID } from './support/fixture';
import { benchPipeline } from './support/pipeline';
import type { Row } from './support/report';
import { rounded } from './support/statistics';

const DAYS = 21;
/** How much more one learner may cost in the larger course. */
const PROMISED_RATIO = 1.5;
const OPERATOR = 0;

/** Makes of the filled course one of `DAYS` days that ended yesterday, with an operator. */
async function endCourse(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`update members set role = 'operator' where member_id = $1`, [ID.member(OPERATOR)]);
    await client.query('delete from course_days where day_no > $1', [DAYS]);
    await client.query('update courses set starts_on = $1::date - $2::integer, days = $2', [BENCH_DAY, DAYS]);
  } finally {
    await client.end();
  }
}

/** `course.move` to closed, the first time as in life: everybody's report, certificate and message. Answers ms. */
async function close(url: string, learners: number): Promise<number> {
  const pool = createServerPool({ DATABASE_URL: url, DATABASE_POOL_MAX: '1' });
  try {
    const input = { communityId: ID.community, courseId: ID.course, to: 'closed', reason: '' };
    const body = { action: 'course.move', requestId: 'bench-close', input };
    const before = performance.now();
    const envelope = await dispatch(benchPipeline(pool), { openid: ID.openid(OPERATOR), body });
    const taken = performance.now() - before;
    if (!envelope.ok) throw new Error(JSON.stringify(envelope.error));
    const { rows } = await pool.query<{ n: number }>('select count(*) as n from course_reports');
    if (rows[0]?.n !== learners) throw new Error(`${rows[0]?.n} of ${learners} learners have a report`);
    return taken;
  } finally {
    await pool.end();
  }
}

/** What a course of `sizes` learners costs to close, for one learner; every day lit by everybody. */
export async function closing(sizes: number[]): Promise<Row[]> {
  const server = await startPostgres({ durable: true, settings: ['shared_buffers=1GB', 'max_wal_size=8GB'] });
  try {
    const taken: number[] = [];
    for (const learners of sizes) {
      const size = { members: learners, daysOfHistory: DAYS };
      const url = await createBenchDatabase(server.url, `bench_closing_${learners}`, size);
      await endCourse(url);
      taken.push(await close(url, learners));
    }
    const perLearner = taken.map((milliseconds, index) => milliseconds / sizes[index]!);
    return sizes.map((learners, index) => {
      const ratio = perLearner[index]! / perLearner[0]!;
      return {
        benchmark: `course.move to closed, ${learners.toLocaleString('en')} learners of ${DAYS} days`,
        ratio: rounded(ratio),
        against: `one learner of ${sizes[0]!.toLocaleString('en')}`,
        detail: `${rounded(taken[index]! / 1000)} s`,
        passes: ratio <= PROMISED_RATIO,
      };
    });
  } finally {
    await server.stop();
  }
}
