import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { poolDefaults } from './connect-server';
import { lockDirectory } from './directory-lock';

export interface EmbeddedDatabase {
  pool: pg.Pool;
  /** Flushes and releases the directory. */
  close: () => Promise<void>;
}

/** The one-connection pool over a running PGlite, which stays the caller's to close. */
export function poolOver(lite: PGlite): pg.Pool {
  const pool = new pg.Pool({ ...createPgConfig(lite), ...poolDefaults, max: 1 });
  pool.on('error', () => undefined);
  return pool;
}

/**
 * PostgreSQL inside this process, in a directory that one process at a time may own; made at the first start (some
 * seconds). Throws DirectoryInUseError when another living process owns it. It has one connection: inside a
 * transaction never query the pool.
 */
export async function openEmbedded({ dataDir }: { dataDir: string }): Promise<EmbeddedDatabase> {
  mkdirSync(path.dirname(dataDir), { recursive: true });
  const release = lockDirectory(dataDir);
  try {
    const lite = await open(dataDir);
    const pool = poolOver(lite);
    return {
      pool,
      close: async () => {
        await pool.end();
        if (!lite.closed) await lite.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * Opens the directory, or fills a new one. A mark stands beside it meanwhile: a start that is killed half-way leaves
 * nothing that looks usable.
 */
async function open(directory: string): Promise<PGlite> {
  const mark = `${directory}.unfinished`;
  if (existsSync(mark)) rmSync(directory, { recursive: true, force: true });
  const isNew = !existsSync(path.join(directory, 'PG_VERSION'));
  if (isNew) writeFileSync(mark, '');
  const lite = await PGlite.create({ dataDir: directory });
  if (isNew) rmSync(mark);
  return lite;
}
