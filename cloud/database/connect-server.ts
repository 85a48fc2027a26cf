import pg from 'pg';
import { PreparingClient } from './preparing-client';

// bigint → number (our counts stay far below 2^53); date → its own text, because a Date would shift it by the zone.
const INT8 = 20;
const DATE = 1082;
const parsers = new pg.TypeOverrides();
parsers.setTypeParser(INT8, Number);
parsers.setTypeParser(DATE, (value: string) => value);

type Environment = Record<string, string | undefined>;

function positive(value: string | undefined, fallback: number, name: string): number {
  if (value === undefined || value === '') return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number <= 0)
    throw new Error(`${name} must be a positive whole number, not "${value}"`);
  return number;
}

function isOn(value: string | undefined, name: string): boolean {
  if (!value || value === 'off') return false;
  if (value === 'on') return true;
  throw new Error(`${name} must be on or off, not "${value}"`);
}

function tls(environment: Environment): pg.PoolConfig['ssl'] {
  const mode = environment.DATABASE_TLS ?? 'off';
  if (mode === 'off') return undefined; // sslmode inside DATABASE_URL still counts
  if (mode === 'verify') return { rejectUnauthorized: true, ca: environment.DATABASE_TLS_CA };
  if (mode === 'no-verify') return { rejectUnauthorized: false };
  throw new Error(`DATABASE_TLS must be off, verify or no-verify, not "${mode}"`);
}

/** True when the environment names a PostgreSQL server. */
export function namesServer(environment: Environment): boolean {
  return Boolean(environment.DATABASE_URL || environment.PGHOST);
}

/** Settings of `pg.Pool` that hold for the embedded database too. */
export const poolDefaults = { types: parsers } satisfies pg.PoolConfig;

/**
 * A pool on the server that DATABASE_URL or PG* names. DATABASE_POOL_MAX (default 4: instances multiply it),
 * DATABASE_STATEMENT_TIMEOUT_MS (8,000), DATABASE_CONNECT_TIMEOUT_MS (3,000) and DATABASE_TLS shape it;
 * DATABASE_PREPARED=on lets the server keep its plans (not behind a pooler in transaction mode).
 * A broken connection fails the statement that uses it and is dropped; it never ends the process.
 */
export function createServerPool(environment: Environment): pg.Pool {
  const statementTimeout = positive(environment.DATABASE_STATEMENT_TIMEOUT_MS, 8_000, 'DATABASE_STATEMENT_TIMEOUT_MS');
  const pool = new pg.Pool({
    ...poolDefaults,
    ...(environment.DATABASE_URL ? { connectionString: environment.DATABASE_URL } : {}),
    ...(isOn(environment.DATABASE_PREPARED, 'DATABASE_PREPARED') ? { Client: PreparingClient } : {}),
    max: positive(environment.DATABASE_POOL_MAX, 4, 'DATABASE_POOL_MAX'),
    connectionTimeoutMillis: positive(environment.DATABASE_CONNECT_TIMEOUT_MS, 3_000, 'DATABASE_CONNECT_TIMEOUT_MS'),
    idleTimeoutMillis: 30_000,
    statement_timeout: statementTimeout,
    // The server's own timeout comes first; this one covers a server that has gone silent.
    query_timeout: statementTimeout + 2_000,
    idle_in_transaction_session_timeout: 15_000,
    ssl: tls(environment),
    allowExitOnIdle: true,
  });
  // An idle connection that breaks is reported by the pool, one in use by itself, and its next statement fails anyway.
  // Without a listener either would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
