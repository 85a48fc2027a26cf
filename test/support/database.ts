import type pg from 'pg';
import { databaseOver, type Database } from '../../cloud/core/database';
import { poolOver } from '../../cloud/database/connect-embedded';
import { createServerPool } from '../../cloud/database/connect-server';
import type { DatabaseGlobals } from './jest/database-environment';
import { createFromTemplate, dropDatabase, urlOfDatabase } from './postgres-template';

/** A migrated database of the test file's own. */
export interface TestDatabase {
  readonly kind: DatabaseGlobals['testDatabaseKind'];
  readonly pool: pg.Pool;
  readonly database: Database;
  /** Connects another program; absent on PGlite. */
  readonly url?: string;
  /** Deletes every row. */
  empty: () => Promise<void>;
}

interface Opened {
  pool: pg.Pool;
  url?: string;
  close: () => Promise<void>;
}

const globals = globalThis as unknown as DatabaseGlobals;

/**
 * Deletes every row in one statement, at whose end the keys between tables are looked at. Truncating would give each of
 * the tables new files, which takes longer than most tests.
 */
async function emptyAll(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ deletions: string }>(
    `select string_agg(format('%I as (delete from %I)', 'of_' || tablename, tablename), ', ') as deletions
     from pg_tables where schemaname = 'public' and tablename <> 'schema_migrations'`,
  );
  await pool.query(`with ${rows[0]?.deletions} select`);
}

async function openPglite(): Promise<Opened> {
  const lite = await globals.openSharedPglite();
  // A file that failed half-way may have left a transaction or a setting behind.
  await lite.exec('rollback');
  await lite.exec('discard all');
  const pool = poolOver(lite);
  await emptyAll(pool);
  return { pool, close: () => pool.end() };
}

async function openPostgres(connections: number): Promise<Opened> {
  const server = process.env.TEST_SERVER_URL ?? '';
  const name = await createFromTemplate(server, process.env.TEST_SERVER_TEMPLATE ?? '');
  const url = urlOfDatabase(server, name);
  const pool = createServerPool({ DATABASE_URL: url, DATABASE_POOL_MAX: String(connections) });
  return {
    pool,
    url,
    close: async () => {
      await pool.end();
      await dropDatabase(server, name);
    },
  };
}

/**
 * Gives a test file of the projects `actions`, `races` and `journeys` a migrated, empty database, and takes it back at the end.
 * Call it once, at the top of the file; rows stay from test to test unless the file calls `empty`. `connections` is the
 * size of the pool on a real PostgreSQL (PGlite has one connection).
 */
export function testDatabase({ connections = 20 } = {}): TestDatabase {
  let opened: Opened | undefined;
  let database: Database | undefined;
  const current = () => {
    if (!opened) throw new Error('the database opens before the first test: use it inside tests and hooks');
    return opened;
  };
  beforeAll(async () => {
    opened = globals.testDatabaseKind === 'pglite' ? await openPglite() : await openPostgres(connections);
  });
  afterAll(async () => opened?.close());
  return {
    kind: globals.testDatabaseKind,
    get pool() {
      return current().pool;
    },
    get database() {
      return (database ??= databaseOver(current().pool));
    },
    get url() {
      return current().url;
    },
    empty: () => emptyAll(current().pool),
  };
}
