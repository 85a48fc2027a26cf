import type { Envelope } from '@contract/errors';
import { testDatabase } from '../../test/support/database';
import { pipelineRunning } from '../../test/support/pipeline';
import { testWorld } from '../../test/support/world';
import type { Call } from './action';
import { dispatch, type Pipeline } from './dispatch';
import { jsonLog } from './log';
import { Refusal } from './refusal';

const db = testDatabase();
const COMMUNITY = 'AAAAAAAAAAAAAAAA';
const input = { communityId: COMMUNITY };

const running = (run: (call: Call<'inbox.markRead'>) => Promise<number>, rest: Partial<Pipeline> = {}) =>
  pipelineRunning(db, run, rest);

async function send(pipeline: Pipeline, body: unknown, openid = 'o-caller'): Promise<Envelope<unknown>> {
  return dispatch(pipeline, { openid, body });
}

const write = (requestId: string, rest: object = {}) => ({ action: 'inbox.markRead', input, requestId, ...rest });
const errorOf = (envelope: Envelope<unknown>) => (envelope.ok ? null : envelope.error);

beforeEach(() => db.empty());

describe('the envelope', () => {
  test('tells the time of the server and the request id of the caller', async () => {
    const ok = await send(
      running(() => Promise.resolve(3)),
      write('request-1'),
    );
    expect(ok).toEqual({ ok: true, data: { unread: 3 }, serverTime: '2026-11-21T00:30:00.000Z' });
    const refuse = running(() => Promise.reject(new Refusal('COURSE.NOT_STARTED', 'full', { capacity: 5 })));
    expect(await send(refuse, write('request-2'))).toEqual({
      ok: false,
      error: { code: 'COURSE.NOT_STARTED', message: 'full', requestId: 'request-2', details: { capacity: 5 } },
      serverTime: '2026-11-21T00:30:00.000Z',
    });
  });

  test('an error nobody foresaw says nothing to the caller and all to the log', async () => {
    const lines: string[] = [];
    const fail = () => Promise.reject(new TypeError('cannot read secret-detail of undefined'));
    const envelope = await send(running(fail, { log: jsonLog((line) => lines.push(line)) }), write('request-1'));
    expect(errorOf(envelope)).toEqual({
      code: 'SYSTEM.INTERNAL',
      message: 'something went wrong on our side',
      requestId: 'request-1',
    });
    const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(logged).toContainEqual(
      expect.objectContaining({
        level: 'error',
        requestId: 'request-1',
        outcome: 'SYSTEM.INTERNAL',
        cause: expect.stringContaining('secret-detail') as string,
      }),
    );
  });

  test("a fault in our SQL is ours, not the caller's", async () => {
    const fail = async (call: Call) =>
      Number(
        await call.database
          .selectFrom('nothing' as 'people')
          .selectAll()
          .execute(),
      );
    expect(errorOf(await send(running(fail), write('request-1')))?.code).toBe('SYSTEM.INTERNAL');
  });

  test('one line of the log a call: what, outcome, how long, whose community; no openid, no content', async () => {
    const lines: string[] = [];
    const world = testWorld(db);
    const me = await world.createMember(await world.createCommunity());
    const pipeline = { ...world.pipeline, log: jsonLog((line) => lines.push(line)) };
    const profile = { communityId: me.communityId, messageIds: ['MESSAGEIDMESSAGE'] };
    await send(pipeline, write('request-1', { input: profile }), me.openid);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toEqual({
      level: 'info',
      action: 'inbox.markRead',
      requestId: 'request-1',
      communityId: me.communityId,
      outcome: 'ok',
      milliseconds: expect.any(Number) as number,
    });
    expect(lines[0]).not.toContain(me.openid);
    expect(lines[0]).not.toContain('MESSAGEIDMESSAGE');
  });
});

describe('the rate limit', () => {
  const perMinute = 60; // of inbox.markRead

  test('counts a member over all instances, and begins anew after a minute', async () => {
    let now = new Date('2026-11-21T00:00:00Z');
    const instances = [1, 2].map(() => running(() => Promise.resolve(0), { clock: () => now }));
    const call = (index: number) => send(instances[index % 2]!, write(`request-${index}`));
    for (let index = 0; index < perMinute; index += 1) expect((await call(index)).ok).toBe(true);
    expect(errorOf(await call(100))).toMatchObject({
      code: 'RATE.LIMITED',
      details: { perMinute, retryAfterSeconds: 60 },
    });
    expect(errorOf(await call(101))?.code).toBe('RATE.LIMITED');
    expect((await send(instances[0]!, write('request-102'), 'o-another')).ok).toBe(true);
    now = new Date('2026-11-21T00:00:59.999Z');
    expect(errorOf(await call(103))).toMatchObject({ code: 'RATE.LIMITED', details: { retryAfterSeconds: 1 } });
    now = new Date('2026-11-21T00:01:00Z');
    expect((await call(104)).ok).toBe(true);
  });

  test('a limited call leaves nothing behind', async () => {
    const pipeline = running(() => Promise.resolve(0));
    for (let index = 0; index < perMinute; index += 1) await send(pipeline, write(`request-${index}`));
    await send(pipeline, write('request-limited'));
    const { count } = testWorld(db);
    expect(await count('idempotency_keys', 'request_id = $1', ['request-limited'])).toBe(0);
  });
});

describe('a write that is repeated', () => {
  test('runs once and gets the first answer, whatever has changed since', async () => {
    let runs = 0;
    const pipeline = running(() => Promise.resolve((runs += 1)));
    const first = await send(pipeline, write('request-1'));
    expect(await send(pipeline, write('request-1'))).toEqual(first);
    expect(runs).toBe(1);
  });

  test.each([
    ['with another input', { input: { ...input, messageIds: [] } }],
    ['in another community', { input: { communityId: 'BBBBBBBBBBBBBBBB' } }],
  ])('under the same id %s is refused or another request', async (_what, rest) => {
    let runs = 0;
    const pipeline = running(() => Promise.resolve((runs += 1)));
    await send(pipeline, write('request-1'));
    const second = await send(pipeline, write('request-1', rest));
    const isElsewhere = rest.input.communityId !== COMMUNITY;
    expect(errorOf(second)?.code).toBe(isElsewhere ? undefined : 'REQUEST.REUSED');
    expect(runs).toBe(isElsewhere ? 2 : 1);
  });

  test('under the same id by somebody else is another request', async () => {
    let runs = 0;
    const pipeline = running(() => Promise.resolve((runs += 1)));
    await send(pipeline, write('request-1'), 'o-one');
    expect(await send(pipeline, write('request-1'), 'o-other')).toMatchObject({ ok: true, data: { unread: 2 } });
  });

  test('after a refusal runs again: a refusal is no answer to keep', async () => {
    let runs = 0;
    const pipeline = running(() => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Refusal('COURSE.NOT_STARTED', 'full')) : Promise.resolve(runs);
    });
    expect(errorOf(await send(pipeline, write('request-1')))?.code).toBe('COURSE.NOT_STARTED');
    expect(await send(pipeline, write('request-1'))).toMatchObject({ ok: true, data: { unread: 2 } });
  });
});

describe('the transaction', () => {
  const insertPerson = (call: Call) =>
    call.database.insertInto('people').values({ person_id: 'P', openid: 'o-new', created_at: call.now }).execute();

  test('keeps nothing of a command that is refused after it wrote', async () => {
    const pipeline = running(async (call) => {
      await insertPerson(call);
      throw new Refusal('COURSE.NOT_STARTED', 'full');
    });
    await send(pipeline, write('request-1'));
    const { count } = testWorld(db);
    expect(await count('people')).toBe(0);
    expect(await count('idempotency_keys')).toBe(0);
  });

  test('holds the command and its receipt together', async () => {
    await send(
      running(async (call) => (await insertPerson(call)).length),
      write('request-1'),
    );
    const { count } = testWorld(db);
    expect(await count('people')).toBe(1);
    expect(await count('idempotency_keys', "response is not null and action = 'inbox.markRead'")).toBe(1);
  });

  test('what comes after the commit sees the rows, and its failure changes nothing for the caller', async () => {
    const seen: number[] = [];
    const { count } = testWorld(db);
    const lines: string[] = [];
    const pipeline = running(
      async (call) => {
        await insertPerson(call);
        call.afterCommit(async () => void seen.push(await count('people')));
        call.afterCommit(() => Promise.reject(new Error('storage is away')));
        return 1;
      },
      { log: jsonLog((line) => lines.push(line)) },
    );
    expect((await send(pipeline, write('request-1'))).ok).toBe(true);
    expect(seen).toEqual([1]);
    expect(lines.join()).toContain('storage is away');
  });

  test('what comes after the commit does not come without one', async () => {
    let wasRun = false;
    const pipeline = running((call) => {
      call.afterCommit(() => Promise.resolve(void (wasRun = true)));
      return Promise.reject(new Refusal('COURSE.NOT_STARTED', 'full'));
    });
    await send(pipeline, write('request-1'));
    expect(wasRun).toBe(false);
  });

  test('a command that ran into another one is run again, from the start, at the same instant', async () => {
    const instants: string[] = [];
    const pipeline = running((call) => {
      instants.push(call.now.toISOString());
      const lost = Object.assign(new Error('deadlock detected'), { code: '40P01' });
      return instants.length < 3 ? Promise.reject(lost) : Promise.resolve(instants.length);
    });
    expect(await send(pipeline, write('request-1'))).toMatchObject({ ok: true, data: { unread: 3 } });
    expect(new Set(instants).size).toBe(1);
  });

  test('a command that never gets through gives up after five times', async () => {
    let runs = 0;
    const pipeline = running(() => {
      runs += 1;
      return Promise.reject(Object.assign(new Error('could not serialize'), { code: '40001' }));
    });
    expect(errorOf(await send(pipeline, write('request-1')))?.code).toBe('SYSTEM.UNAVAILABLE');
    expect(runs).toBe(5);
  });
});
