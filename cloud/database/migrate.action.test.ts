import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { testDatabase } from '../../test/support/database';
import { scratchSchema } from '../../test/support/scratch';
import { migrate, readMigrations } from './migrate';

const db = testDatabase();
let pool: pg.Pool;
let close: () => Promise<void>;
let directory: string;

beforeEach(async () => {
  ({ pool, close } = await scratchSchema(db));
  directory = mkdtempSync(path.join(tmpdir(), 'qunxing-migrations-'));
});
afterEach(async () => {
  rmSync(directory, { recursive: true });
  await close();
});

const put = (name: string, sql: string) => writeFileSync(path.join(directory, name), sql);
const run = () => migrate(pool, readMigrations(directory));

async function tables(): Promise<string[]> {
  const { rows } = await pool.query<{ tablename: string }>(
    "select tablename from pg_tables where schemaname = 'scratch' and tablename <> 'schema_migrations' order by 1",
  );
  return rows.map((row) => row.tablename);
}

describe('migrate', () => {
  test('applies what is missing, in order, and nothing twice', async () => {
    put('0001_first.sql', 'create table one (id integer);');
    expect(await run()).toEqual(['0001_first.sql']);
    put('0002_second.sql', 'alter table one rename to two;');
    put('0003_third.sql', 'create table three (id integer);');
    expect(await run()).toEqual(['0002_second.sql', '0003_third.sql']);
    expect(await run()).toEqual([]);
    expect(await tables()).toEqual(['three', 'two']);
  });

  test('refuses to go on when an applied migration was edited', async () => {
    put('0001_first.sql', 'create table one (id integer);');
    await run();
    put('0001_first.sql', 'create table one (id bigint);');
    put('0002_second.sql', 'create table two (id integer);');
    await expect(run()).rejects.toThrow('migration 0001_first.sql was edited after it was applied');
    expect(await tables()).toEqual(['one']);
  });

  test('refuses to go on when a newer program has been at work', async () => {
    put('0001_first.sql', 'create table one (id integer);');
    put('0002_second.sql', 'create table two (id integer);');
    await run();
    rmSync(path.join(directory, '0002_second.sql'));
    await expect(run()).rejects.toThrow('the database has migration 0002_second.sql, which this program does not know');
  });

  test.each([
    ['a number is missing', ['0001_a.sql', '0003_b.sql'], 'migration 0003_b.sql is out of order: 2 was expected'],
    ['a number is taken twice', ['0001_a.sql', '0001_b.sql'], 'migration 0001_b.sql is out of order: 2 was expected'],
    ['a name has no number', ['first.sql'], 'migration first.sql is out of order: 1 was expected'],
  ])('refuses to start when %s', (_what, names, message) => {
    for (const name of names) put(name, 'select 1;');
    expect(() => readMigrations(directory)).toThrow(message);
  });

  test('leaves nothing of a migration that fails, keeps those before it, and goes on once it is mended', async () => {
    put('0001_first.sql', 'create table one (id integer);');
    put('0002_second.sql', 'create table two (id integer); insert into two values (1); select 1 / 0;');
    await expect(run()).rejects.toThrow('migration 0002_second.sql failed: division by zero');
    expect(await tables()).toEqual(['one']);
    put('0002_second.sql', 'create table two (id integer);');
    expect(await run()).toEqual(['0002_second.sql']);
    expect(await tables()).toEqual(['one', 'two']);
  });

  test('leaves other files in the folder alone', async () => {
    put('README.md', '# not a migration');
    put('0001_first.sql', 'create table one (id integer);');
    expect(await run()).toEqual(['0001_first.sql']);
  });
});
