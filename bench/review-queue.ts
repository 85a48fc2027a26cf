import pg from 'pg';
import { dispatch, type Pipeline } from '../cloud/core/dispatch';
import { createServerPool } from '../cloud/database/connect-server';
import { startPostgres } from '../test/support/postgres-server';
import { BENCH_NOW, createBenchDatabase, ID } from './support/fixture';
import { benchPipeline } from './support/pipeline';
import type { Row } from './support/report';
import { median, rounded } from './support/statistics';

/** Of each page; with the way to the deep one they stay below what a member may read in a minute. */
const CALLS = 35;
const DEEP_PAGE = 40;
/** The fortieth page of a thousand costs about what the first one does. */
const PROMISED_RATIO = 1.5;
const COACH = 0;

/** One assignment, and a waiting submission of everybody but the coach, a second apart. */
async function handIn(url: string, waiting: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica'); // foreign keys hold by construction
    await client.query(`update members set role = 'coach' where member_id = '${ID.member(COACH)}'`);
    await client.query(
      `insert into assignments (community_id, assignment_id, course_id, title, prompt, publish_at, due_at, resubmit_until, created_by, created_at)
        values ($1, 'BENCHASSIGNMENT0', $2, 'bench', 'bench', $3, $3, $3, $4, $3)`,
      [ID.community, ID.course, BENCH_NOW, ID.member(COACH)],
    );
    await client.query(
      `insert into submissions (community_id, submission_id, assignment_id, course_id, member_id, status, version, is_late, submitted_at, promised_at)
        select $1, 'S' || lpad(n::text, 15, '0'), 'BENCHASSIGNMENT0', $2, 'M' || lpad(n::text, 15, '0'), 'waiting', 1, false,
          $3::timestamptz - make_interval(secs => $4 - n), $3::timestamptz + interval '2 days'
        from generate_series(1, $4::integer) n`,
      [ID.community, ID.course, BENCH_NOW, waiting],
    );
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

async function readPage(pipeline: Pipeline, cursor: string | null): Promise<string | null> {
  const input = { communityId: ID.community, courseId: ID.course, ...(cursor !== null && { cursor }) };
  const envelope = await dispatch(pipeline, { openid: ID.openid(COACH), body: { action: 'review.listQueue', input } });
  if (!envelope.ok) throw new Error(JSON.stringify(envelope.error));
  return (envelope.data as { nextCursor: string | null }).nextCursor;
}

/** Where the pages of a queue begin, up to the deep one. */
async function cursorsOf(pipeline: Pipeline): Promise<(string | null)[]> {
  const cursors: (string | null)[] = [null];
  while (cursors.length < DEEP_PAGE) cursors.push(await readPage(pipeline, cursors.at(-1)!));
  return cursors;
}

async function time(pipeline: Pipeline, cursor: string | null): Promise<number> {
  const before = performance.now();
  await readPage(pipeline, cursor);
  return performance.now() - before;
}

/** `review.listQueue`, counts included: the first page against the fortieth, with that many submissions waiting. */
export async function reviewQueue(sizes: number[]): Promise<Row[]> {
  const server = await startPostgres({ durable: true });
  try {
    const rows: Row[] = [];
    for (const waiting of sizes) {
      const size = { members: waiting + 1, daysOfHistory: 0 };
      const url = await createBenchDatabase(server.url, `bench_queue_${waiting}`, size);
      await handIn(url, waiting);
      const pool = createServerPool({ DATABASE_URL: url, DATABASE_POOL_MAX: '1' });
      const pipeline = benchPipeline(pool);
      const deep = (await cursorsOf(pipeline)).at(-1)!;
      const [first, fortieth]: [number[], number[]] = [[], []];
      // in turn, so that both meet the same load
      for (let call = 0; call < CALLS; call += 1) {
        first.push(await time(pipeline, null));
        fortieth.push(await time(pipeline, deep));
      }
      await pool.end();
      const ratio = median(fortieth) / median(first);
      rows.push({
        benchmark: `review.listQueue, page ${DEEP_PAGE} of ${waiting.toLocaleString('en')} waiting`,
        ratio: rounded(ratio),
        against: 'the first page',
        detail: `p50 ${rounded(median(fortieth), 1)} ms against ${rounded(median(first), 1)} ms`,
        passes: ratio <= PROMISED_RATIO,
      });
    }
    return rows;
  } finally {
    await server.stop();
  }
}
