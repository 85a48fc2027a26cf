import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { Phone } from '../runtime/phone';
import type { Cloud } from '../runtime/wx/cloud';
import type { DatabaseReady } from './database-process';
import type { Invocation, InvocationAnswer } from './function-process';
import { DATA_KEYS, type Seeded } from './seed';

const FUNCTIONS = path.resolve(__dirname, '../../../dist/cloud');

/** When every journey begins, a Saturday morning: what a phone shows does not depend on when the tests run. */
const BEGINNING = '2026-11-21T08:30:00+08:00';

/** The real backend behind `wx.cloud`: the function's bundle in a process, its database in another. */
export interface LocalCloud {
  seeded: Seeded;
  /** The cloud as one person's phone sees it; `calls` are the actions that were asked of it, in order. */
  as: (openid: string) => Cloud & { calls: string[] };
  /** A new phone, whose clock goes with the cloud's. */
  phone: () => Phone;
  /** What time it is, in milliseconds since the epoch. */
  now: () => number;
  /** Time passes, for the functions and on the phones; then the timer's triggers fire, each once. */
  pass: (milliseconds: number) => Promise<void>;
  /** Rows of a statement, as an operator at the database sees them. */
  query: <R extends pg.QueryResultRow>(statement: string, values?: unknown[]) => Promise<R[]>;
  /** Everything that the function has written to its log. */
  log: () => string;
  stop: () => Promise<void>;
}

const start = (script: string, args: string[], environment: Record<string, string>): ChildProcess =>
  fork(path.join(__dirname, script), args, {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });

function bundleOf(name: string): string {
  const bundle = path.join(FUNCTIONS, name, 'index.js');
  if (!existsSync(bundle)) throw new Error(`No function in ${bundle}: build it first (npm run build:cloud)`);
  return bundle;
}

/** The triggers as they are deployed. */
function triggersOfTimer(): string[] {
  const config = readFileSync(path.join(FUNCTIONS, 'timer/config.json'), 'utf8');
  return (JSON.parse(config) as { triggers: { name: string }[] }).triggers.map(({ name }) => name);
}

/** The first message of a child; rejects when it ends before that. */
const firstMessage = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`${child.spawnargs.at(-1)} ended with ${code} before it was ready`)));
  });

const end = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.disconnect();
  });

/** Sends invocations to a function's process and matches the answers. */
const invoker = (child: ChildProcess, clock: { ahead: number }) => {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let count = 0;
  child.on('message', (answer: InvocationAnswer) => {
    const caller = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) caller?.reject(new Error(answer.error));
    else caller?.resolve(answer.result);
  });
  child.once('exit', () => waiting.forEach(({ reject }) => reject(new Error('the function has ended'))));
  return (openid: string | null, event: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++count;
      waiting.set(id, { resolve, reject });
      child.send({ id, openid, event, ahead: clock.ahead } satisfies Invocation);
    });
};

/** Starts database and functions. Needs the functions built before (`npm run build:cloud`). */
export const startLocalCloud = async (): Promise<LocalCloud> => {
  const database = start('database-process.ts', [BEGINNING], {});
  const { port, seeded } = await firstMessage<DatabaseReady>(database);
  const connection = { host: '127.0.0.1', port, user: 'postgres', password: 'postgres', database: 'postgres' };
  const pool = new pg.Pool({ ...connection, max: 1 });
  const clock = { ahead: Date.parse(BEGINNING) - Date.now() };
  const now = () => Date.now() + clock.ahead;
  const environment = {
    PGHOST: connection.host,
    PGPORT: String(port),
    PGUSER: connection.user,
    PGPASSWORD: connection.password,
    PGDATABASE: connection.database,
    // PGlite has one session.
    DATABASE_POOL_MAX: '1',
    DATABASE_URL: '',
    CONTENT_CHECK: 'words',
    STORAGE_FILE_PREFIX: 'cloud://local.bucket/',
    DATA_KEYS,
  };
  let log = '';
  const running: ChildProcess[] = [];
  const startFunction = async (name: string) => {
    const child = start('function-process.ts', [bundleOf(name)], environment);
    running.push(child);
    child.stdout?.on('data', (lines: Buffer) => (log += lines.toString()));
    await firstMessage(child);
    return invoker(child, clock);
  };
  const api = await startFunction('api');
  let timer: ReturnType<typeof invoker> | undefined;
  return {
    seeded,
    now,
    phone: () => new Phone([], now),
    as: (openid) => {
      const calls: string[] = [];
      const callFunction = (name: string, data: unknown) => {
        if (name !== 'api') return Promise.reject(new Error(`there is no function ${name}`));
        calls.push((data as { action: string }).action);
        return api(openid, data);
      };
      return { callFunction, calls };
    },
    pass: async (milliseconds) => {
      clock.ahead += milliseconds;
      timer ??= await startFunction('timer');
      for (const TriggerName of triggersOfTimer()) await timer(null, { Type: 'Timer', TriggerName });
    },
    query: async (statement, values) => (await pool.query(statement, values)).rows as never,
    log: () => log,
    stop: async () => {
      await pool.end();
      for (const child of running) await end(child);
      await end(database);
    },
  };
};
