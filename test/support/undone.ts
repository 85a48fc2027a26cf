import type pg from 'pg';
import { databaseOver, type Database } from '../../cloud/core/database';

/** What a transaction inside the one that is undone says; its isolation is the outer one's. */
function asSavepoint(statement: string): string {
  if (/^(begin|start transaction)/.test(statement)) return 'savepoint inner_transaction';
  if (statement === 'commit') return 'release savepoint inner_transaction';
  if (statement === 'rollback') return 'rollback to savepoint inner_transaction';
  return statement;
}

type Query = (query: unknown, values?: unknown[]) => Promise<unknown>;

/** One connection whose transactions are savepoints, dressed as the pool that the query builder expects. */
function poolOfOne(client: pg.PoolClient): pg.Pool {
  const query = client.query.bind(client) as Query;
  const nested = {
    query: (text: unknown, values?: unknown[]) => query(typeof text === 'string' ? asSavepoint(text) : text, values),
    release: () => undefined,
  };
  return { connect: () => Promise.resolve(nested), end: () => Promise.resolve() } as unknown as pg.Pool;
}

/**
 * Runs `work` over a database that forgets everything it did there, what it committed included: the same scene serves
 * a thousand calls. One call at a time.
 */
export async function undone<T>(pool: pg.Pool, work: (database: Database) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    return await work(databaseOver(poolOfOne(client)));
  } finally {
    await client.query('rollback');
    client.release();
  }
}
