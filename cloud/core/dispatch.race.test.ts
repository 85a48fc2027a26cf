import net from 'node:net';
import type { Envelope } from '@contract/errors';
import { sql } from 'kysely';
import { testDatabase } from '../../test/support/database';
import { pipelineRunning, type PipelineOptions } from '../../test/support/pipeline';
import { testWorld } from '../../test/support/world';
import { createServerPool } from '../database/connect-server';
import type { Call } from './action';
import { databaseOver } from './database';
import { dispatch, type Pipeline } from './dispatch';
import { receiptInsert } from './idempotency';

const POOL_SIZE = 20;
const db = testDatabase({ connections: POOL_SIZE });
const input = { communityId: 'AAAAAAAAAAAAAAAA' };

const running = (run: (call: Call<'inbox.markRead'>) => Promise<number>, rest: PipelineOptions = {}) =>
  pipelineRunning(db, run, rest);

const send = (pipeline: Pipeline, requestId: string, openid = 'o-caller'): Promise<Envelope<unknown>> =>
  dispatch(pipeline, { openid, body: { action: 'inbox.markRead', input, requestId } });

const codeOf = (envelope: Envelope<unknown>) => (envelope.ok ? 'ok' : envelope.error.code);
const times = <T>(count: number, make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

const insertPerson = (call: Call, personId: string) =>
  call.database.insertInto('people').values({ person_id: personId, openid: null, created_at: call.now }).execute();

beforeEach(() => db.empty());

describe('ten retries of one write at the same time', () => {
  test('run it once and get one answer', async () => {
    let entered = 0;
    const pipeline = running(async (call) => {
      entered += 1;
      const answer = entered;
      await insertPerson(call, `P${entered}`);
      await sql`select pg_sleep(0.05)`.execute(call.database);
      return answer;
    });
    const answers = await times(10, () => send(pipeline, 'request-1'));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(codeOf(answers[0]!)).toBe('ok');
    expect(await testWorld(db).count('people')).toBe(1);
  });

  test('also when the write and its receipt are one statement', async () => {
    const pipeline = running(
      async (call) => {
        const personId = `P${Math.random()}`;
        const response = sql`jsonb_build_object('unread', 7)`;
        await sql`
        with written as (
          insert into people (person_id, created_at) values (${personId}, ${call.now}) returning person_id
        ),
        receipt as (${receiptInsert(call.receipt!, response, sql`written`, call.now)})
        select 1`.execute(call.database);
        return 7;
      },
      { atomicity: 'statement' },
    );
    const answers = await times(10, () => send(pipeline, 'request-1'));
    expect(answers.map((answer) => (answer.ok ? answer.data : codeOf(answer)))).toEqual(
      Array.from({ length: 10 }, () => ({ unread: 7 })),
    );
    expect(await testWorld(db).count('people')).toBe(1);
  });

  test('with different inputs run one of them, and the others are told', async () => {
    const pipeline = running(async (call) => {
      await sql`select pg_sleep(0.05)`.execute(call.database);
      return call.input.messageIds?.length ?? 0;
    });
    const answers = await times(6, (index) => {
      const messageIds = Array.from({ length: index }, () => 'MESSAGEIDMESSAGE');
      const body = { action: 'inbox.markRead', input: { ...input, messageIds }, requestId: 'request-1' };
      return dispatch(pipeline, { openid: 'o-caller', body });
    });
    const codes = answers.map(codeOf).sort();
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'REQUEST.REUSED'), 'ok']);
  });
});

test('the rate limit lets exactly its number through, from two instances at the same time', async () => {
  const instances = [1, 2].map(() => running(() => Promise.resolve(0)));
  const answers = await times(90, (index) => send(instances[index % 2]!, `request-${index}`));
  const codes = answers.map(codeOf);
  expect(codes.filter((code) => code === 'ok')).toHaveLength(60);
  expect(codes.filter((code) => code === 'RATE.LIMITED')).toHaveLength(30);
});

test('two commands that lock each other out are both done in the end', async () => {
  await testWorld(db)
    .database.insertInto('people')
    .values(['A', 'B'].map((person_id) => ({ person_id, created_at: new Date() })))
    .execute();
  const lock = (call: Call, person: string) =>
    sql`update people set openid = openid where person_id = ${person}`.execute(call.database);
  const pipeline = running(async (call) => {
    const order = call.caller.openid === 'o-one' ? ['A', 'B'] : ['B', 'A'];
    await lock(call, order[0]!);
    await sql`select pg_sleep(0.1)`.execute(call.database);
    await lock(call, order[1]!);
    return 1;
  });
  const answers = await Promise.all([send(pipeline, 'request-1', 'o-one'), send(pipeline, 'request-2', 'o-two')]);
  expect(answers.map(codeOf)).toEqual(['ok', 'ok']);
});

describe('when the database goes away', () => {
  test('in the middle of a call, that call may be repeated, left nothing, and the next one works', async () => {
    let isFirst = true;
    const pipeline = running(async (call) => {
      await insertPerson(call, 'P');
      if (isFirst) {
        isFirst = false;
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(call.database);
        await db.pool.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
      }
      await sql`select 1`.execute(call.database);
      return 1;
    });
    expect(codeOf(await send(pipeline, 'request-1'))).toBe('SYSTEM.UNAVAILABLE');
    expect(await testWorld(db).count('people')).toBe(0);
    expect(codeOf(await send(pipeline, 'request-1'))).toBe('ok');
  });

  test('between two calls, the pool forgets the dead connections', async () => {
    const pipeline = running(() => Promise.resolve(1));
    expect(codeOf(await send(pipeline, 'request-1'))).toBe('ok');
    await db.pool
      .query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()')
      .catch(() => undefined);
    // each dead connection of the pool can cost one call
    const codes = (await times(POOL_SIZE, (index) => send(pipeline, `request-a${index}`))).map(codeOf);
    expect(codes.every((code) => code === 'ok' || code === 'SYSTEM.UNAVAILABLE')).toBe(true);
    expect(codeOf(await send(pipeline, 'request-2'))).toBe('ok');
  });

  test('a statement that takes too long is stopped and may be repeated', async () => {
    const pool = createServerPool({
      DATABASE_URL: db.url!,
      DATABASE_STATEMENT_TIMEOUT_MS: '100',
    });
    const slow = running(async (call) => {
      await sql`select pg_sleep(5)`.execute(call.database);
      return 1;
    });
    const startedAt = Date.now();
    expect(codeOf(await send({ ...slow, database: databaseOver(pool) }, 'request-1'))).toBe('SYSTEM.UNAVAILABLE');
    expect(Date.now() - startedAt).toBeLessThan(3_000);
    await pool.end();
  });

  test('and is back, the same instance works again', async () => {
    const target = new URL(db.url!);
    const wire = await openWire(Number(target.port));
    target.port = String(wire.port);
    const pool = createServerPool({ DATABASE_URL: target.toString(), DATABASE_CONNECT_TIMEOUT_MS: '500' });
    const pipeline = { ...running(() => Promise.resolve(1)), database: databaseOver(pool) };
    expect(codeOf(await send(pipeline, 'request-1'))).toBe('ok');
    await wire.cut();
    expect(codeOf(await send(pipeline, 'request-2'))).toBe('SYSTEM.UNAVAILABLE');
    await wire.mend();
    expect(codeOf(await send(pipeline, 'request-2'))).toBe('ok');
    await pool.end();
    await wire.cut();
  });
});

/** A wire to the server that can be cut and mended. */
async function openWire(targetPort: number) {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((near) => {
    const far = net.connect(targetPort, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    near.pipe(far).pipe(near);
  });
  const listen = (port: number) =>
    new Promise<number>((resolve) => {
      server.listen(port, '127.0.0.1', () => resolve((server.address() as net.AddressInfo).port));
    });
  const port = await listen(0);
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    });
  return { port, cut, mend: () => listen(port) };
}
