import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import type pg from 'pg';
import type { DB } from '../database/schema';

/** Where statements go: the pool, or the transaction a command runs in. */
export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;

/** The query builder over a pool; the pool stays the caller's to end. */
export function databaseOver(pool: pg.Pool): Database {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}
