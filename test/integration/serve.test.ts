import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { testDatabase } from '../support/database';

const ROOT = path.resolve(__dirname, '../..');
const db = testDatabase();
const dataDir = mkdtempSync(path.join(tmpdir(), 'qunxing-serve-'));

interface Program {
  child: ChildProcessByStdio<null, Readable, Readable>;
  output: () => string;
  /** Exit code, once it has ended. */
  ended: Promise<number | null>;
}
const programs: Program[] = [];

/** `npm run serve`, on the database that the tests run on. */
function serve(environment: Record<string, string>): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', 'cloud/local/serve.ts'], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, ...(db.url && { DATABASE_URL: db.url }), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const program = { child, output: () => text, ended };
  programs.push(program);
  return program;
}

async function addressOf(program: Program): Promise<string> {
  for (;;) {
    const url = /listening on (\S+)/.exec(program.output())?.[1];
    if (url) return url;
    if (program.child.exitCode !== null) throw new Error(program.output());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

afterAll(async () => {
  for (const { child, ended } of programs) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(dataDir, { recursive: true, force: true });
});

/** What a first start leaves that was killed while it made the embedded database. */
function leaveUnfinishedStart(): void {
  mkdirSync(path.join(dataDir, 'database'));
  writeFileSync(path.join(dataDir, 'database/PG_VERSION'), '18');
  writeFileSync(path.join(dataDir, 'database.unfinished'), '');
}

async function callAs(url: string, openid: string): Promise<unknown> {
  const body = JSON.stringify({ action: 'home.today', input: {} });
  return (await fetch(`${url}api`, { method: 'POST', headers: { 'x-dev-openid': openid }, body })).json();
}

describe('npm run serve', () => {
  test('serves, is one at a time on a directory, goes down cleanly, and comes up again', async () => {
    leaveUnfinishedStart();
    const first = serve({ PORT: '0' });
    const url = await addressOf(first);
    expect(await callAs(url, 'o-1')).toMatchObject({ ok: true, data: { memberships: [] } });
    if (db.kind === 'pglite') {
      const second = serve({ PORT: '0' });
      expect(await second.ended).toBe(1);
      expect(second.output()).toContain(
        `The data directory ${path.join(dataDir, 'database')} is in use by process ${first.child.pid}. Stop that one first`,
      );
    }
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(existsSync(path.join(dataDir, 'database.lock'))).toBe(false);

    const again = serve({ PORT: '0' });
    expect(await callAs(await addressOf(again), 'o-1')).toMatchObject({ ok: true });
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
  }, 120_000);

  test('says in one sentence that the port is taken, before it does anything slow', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as net.AddressInfo;
    const program = serve({ PORT: String(port) });
    expect(await program.ended).toBe(1);
    expect(program.output()).toBe(
      `Port ${port} is taken. Stop the program that uses it, or set PORT to another number.\n`,
    );
    server.close();
  });

  test('says in one sentence that the server is not there', async () => {
    const program = serve({ PORT: '0', DATABASE_URL: 'postgres://postgres@127.0.0.1:1/nothing' });
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain('The PostgreSQL server that DATABASE_URL or PGHOST names does not answer.');
  });
});
