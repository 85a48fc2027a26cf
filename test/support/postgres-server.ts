import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, chown, mkdtemp } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { postgresPrograms, serverUser, sharedTemporaryDirectory, type ServerUser } from './postgres-binaries';

export interface PostgresServer {
  /** Connects as superuser to the database `postgres`. */
  url: string;
  /** Stops the server and removes its data. */
  stop: () => Promise<void>;
}

export interface PostgresOptions {
  /** False gives up crash safety for speed, which tests never need; benchmarks set it. */
  durable?: boolean;
  /** More server settings, as `name=value`. */
  settings?: string[];
}

const START_ATTEMPTS = 3;
const START_TIMEOUT_MS = 20_000;

/**
 * Runs the server over the data directory `$1`, stops it when our end of its standard input closes and removes the
 * data, so that nothing stays behind even when this process is killed and can clean up nothing.
 */
const WATCHDOG = [
  'trap "" HUP INT TERM', // a Ctrl+C reaches the whole group; the server hears it, the clean-up must outlive it
  'data=$1; shift; exec 3<&0; "$@" 3<&- & pid=$!',
  '(read _ <&3; kill -INT $pid) >/dev/null 2>&1 &',
  'wait $pid; rm -rf "$data"',
].join('\n');

const run = promisify(execFile);

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function createCluster(programs: string, user: ServerUser): Promise<string> {
  const directory = await mkdtemp(path.join(await sharedTemporaryDirectory(), 'qunxing-pg-'));
  await chmod(directory, 0o700);
  if (user.uid !== undefined && user.gid !== undefined) await chown(directory, user.uid, user.gid);
  const flags = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-sync', '--no-instructions'];
  // The built-in locale sorts the same on every machine, and as PGlite does.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  await run(path.join(programs, 'initdb'), [...flags, ...locale, directory], user);
  return directory;
}

/** Resolves when the server accepts connections; rejects with the end of its log when it stops before that. */
function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    const fail = () => reject(new Error(`PostgreSQL did not start:\n${log.slice(-2000)}`));
    const timer = setTimeout(fail, START_TIMEOUT_MS);
    server.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000);
      if (!log.includes('ready to accept connections')) return;
      clearTimeout(timer);
      resolve();
    });
    server.once('error', reject);
    server.once('exit', () => {
      clearTimeout(timer);
      fail();
    });
  });
}

/** One attempt, with a data directory of its own. */
async function launch(programs: string, user: ServerUser, options: PostgresOptions): Promise<PostgresServer> {
  const directory = await createCluster(programs, user);
  const port = await freePort();
  const fast = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    ...(options.durable ? [] : fast),
    ...(options.settings ?? []),
  ].flatMap((setting) => ['-c', setting]);
  const postgres = [path.join(programs, 'postgres'), '-D', directory, '-p', String(port), ...settings];
  const server = spawn('/bin/sh', ['-c', WATCHDOG, 'watchdog', directory, ...postgres], {
    ...user,
    cwd: path.dirname(directory),
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const stopped = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async () => {
    server.stdin.end();
    await stopped;
  };
  try {
    await ready(server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

/**
 * Starts a real PostgreSQL of its own on a free port of the loopback interface, with data in the temporary directory.
 * A start can fail on a machine that was just killed, or on a port taken in between: it is tried three times.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const user = serverUser();
  const programs = await postgresPrograms(user);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch(programs, user, options);
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw error;
    }
  }
}
