import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import type pg from 'pg';

export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** Any constant: two runners on one server must agree on it. */
const LOCK_KEY = 7_146_390_221;

/** Milliseconds a statement of a migration may take; the pool's own limits are made for calls. */
const PATIENCE = 3_600_000;

/** Reads `NNNN_name.sql` files in order. Throws when a number is missing or taken twice. */
export function readMigrations(directory: string): Migration[] {
  const names = readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, index) => {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1];
    if (Number(number) !== index + 1) throw new Error(`migration ${name} is out of order: ${index + 1} was expected`);
    const sql = readFileSync(`${directory}/${name}`, 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/**
 * Applies what is missing, each migration in a transaction of its own, one runner at a time. Returns the names applied.
 * Throws when an applied migration was edited afterwards or is unknown here (a newer program has been at work).
 */
export async function migrate(pool: pg.Pool, migrations: Migration[]): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query(`set statement_timeout = ${PATIENCE}`);
    await patiently(client, 'select pg_advisory_lock($1)', [LOCK_KEY]);
    await client.query(
      `create table if not exists schema_migrations (
         name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
    );
    const applied = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from schema_migrations order by name',
    );
    const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
    for (const row of applied.rows) {
      if (!known.has(row.name))
        throw new Error(`the database has migration ${row.name}, which this program does not know`);
      if (known.get(row.name) !== row.checksum)
        throw new Error(`migration ${row.name} was edited after it was applied`);
    }
    const done = new Set(applied.rows.map((row) => row.name));
    const missing = migrations.filter((migration) => !done.has(migration.name));
    for (const migration of missing) await apply(client, migration);
    return missing.map((migration) => migration.name);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK_KEY]).catch(() => undefined);
    await client.query('reset statement_timeout').catch(() => undefined);
    client.release();
  }
}

/** Without the client's own limit for an answer. */
async function patiently(client: pg.PoolClient, text: string, values?: unknown[]): Promise<void> {
  const query: pg.QueryConfig & { query_timeout: number } = { text, values, query_timeout: PATIENCE };
  await client.query(query);
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await patiently(client, migration.sql);
    await client.query('insert into schema_migrations (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
}
