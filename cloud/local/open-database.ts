import path from 'node:path';
import type pg from 'pg';
import { openEmbedded } from '../database/connect-embedded';
import { createServerPool, namesServer } from '../database/connect-server';
import { migrate, readMigrations } from '../database/migrate';

const MIGRATIONS = path.resolve(__dirname, '../database/migrations');

export interface LocalDatabase {
  pool: pg.Pool;
  isEmbedded: boolean;
  close: () => Promise<void>;
}

/**
 * The PostgreSQL that DATABASE_URL or PG* names, or the embedded one in `dataDir`; migrated. `progress` hears of each
 * stage. Throws DirectoryInUseError when another process owns the directory.
 */
export async function openLocalDatabase(
  environment: Record<string, string | undefined>,
  dataDir: string,
  progress: (stage: string) => void,
): Promise<LocalDatabase> {
  const opened = namesServer(environment) ? openServer(environment, progress) : await openDirectory(dataDir, progress);
  try {
    progress('migrating the database');
    await migrate(opened.pool, readMigrations(MIGRATIONS));
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

function openServer(environment: Record<string, string | undefined>, progress: (stage: string) => void): LocalDatabase {
  progress('connecting to the PostgreSQL server');
  const pool = createServerPool(environment);
  return { pool, isEmbedded: false, close: () => pool.end() };
}

async function openDirectory(dataDir: string, progress: (stage: string) => void): Promise<LocalDatabase> {
  const directory = path.join(dataDir, 'database');
  progress(`opening the database in ${path.relative(process.cwd(), directory)}`);
  return { ...(await openEmbedded({ dataDir: directory })), isEmbedded: true };
}
