import type pg from 'pg';
import { createServerPool } from '../../cloud/database/connect-server';
import type { TestDatabase } from './database';

/**
 * A pool on an empty schema of a test's database, for what has to begin with nothing. `close` drops the schema.
 * `environment` shapes the pool on a real PostgreSQL.
 */
export async function scratchSchema(db: TestDatabase, environment: Record<string, string> = {}) {
  await db.pool.query('drop schema if exists scratch cascade');
  await db.pool.query('create schema scratch');
  const { pool, close } = db.kind === 'pglite' ? await sameConnection(db.pool) : ownPool(db.url!, environment);
  return {
    pool,
    close: async () => {
      await close();
      await db.pool.query('drop schema scratch cascade');
    },
  };
}

async function sameConnection(pool: pg.Pool) {
  await pool.query('set search_path to scratch');
  return { pool, close: async () => void (await pool.query('reset search_path')) };
}

function ownPool(databaseUrl: string, environment: Record<string, string>) {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', '-c search_path=scratch');
  const pool = createServerPool({ DATABASE_URL: url.toString(), ...environment });
  return { pool, close: () => pool.end() };
}
