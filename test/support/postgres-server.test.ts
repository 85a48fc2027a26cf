import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { startPostgres } from './postgres-server';

const ROOT = path.resolve(__dirname, '../..');

async function dataDirectory(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  await client.end();
  return rows[0]?.data_directory ?? '';
}

const isGone = async (directory: string) => {
  for (let waited = 0; existsSync(directory) && waited < 5_000; waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return !existsSync(directory);
};

test('a stopped server leaves nothing behind', async () => {
  const server = await startPostgres();
  const directory = await dataDirectory(server.url);
  expect(existsSync(directory)).toBe(true);
  await server.stop();
  expect(existsSync(directory)).toBe(false);
  await expect(dataDirectory(server.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test.each([
  ['killed', 'SIGKILL' as const, false],
  ['interrupted with its whole group', 'SIGINT' as const, true],
])('a server ends with the process that started it, even when that one is %s', async (_how, signal, isGroup) => {
  const program = `
    const { startPostgres } = require(${JSON.stringify(path.join(__dirname, 'postgres-server.ts'))});
    startPostgres().then(({ url }) => console.log(url));`;
  const owner = spawn(process.execPath, ['--import', 'tsx', '-e', program], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) => createInterface({ input: owner.stdout }).once('line', resolve));
  const directory = await dataDirectory(url);
  process.kill(isGroup ? -owner.pid! : owner.pid!, signal);
  expect(await isGone(directory)).toBe(true);
});
