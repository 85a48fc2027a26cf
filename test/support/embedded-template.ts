import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { poolOver } from '../../cloud/database/connect-embedded';
import { migrate, readMigrations, type Migration } from '../../cloud/database/migrate';

const ROOT = path.resolve(__dirname, '../..');
const CACHE = path.join(ROOT, 'node_modules/.cache/qunxing');

/** The product's migrations, wherever the process was started. */
export const productMigrations = (): Migration[] => readMigrations(path.join(ROOT, 'cloud/database/migrations'));

async function dumpMigrated(migrations: Migration[]): Promise<Buffer> {
  const lite = await PGlite.create();
  const pool = poolOver(lite);
  await migrate(pool, migrations);
  await pool.end();
  const dump = await lite.dumpDataDir('gzip');
  await lite.close();
  return Buffer.from(await dump.arrayBuffer());
}

/**
 * File with the gzipped data directory of a migrated, empty PGlite. Made once per state of the migrations (about 4 s)
 * and kept in node_modules/.cache, since starting from it takes a third of the time.
 */
export async function embeddedTemplateFile(): Promise<string> {
  const migrations = productMigrations();
  const manifest = await readFile(path.join(ROOT, 'node_modules/@electric-sql/pglite/package.json'), 'utf8');
  const hash = createHash('sha256').update((JSON.parse(manifest) as { version: string }).version);
  for (const { name, checksum } of migrations) hash.update(name).update(checksum);
  const file = path.join(CACHE, `pglite-${hash.digest('hex').slice(0, 16)}.tar.gz`);
  if (existsSync(file)) return file;
  await mkdir(CACHE, { recursive: true });
  const partial = `${file}.${process.pid}`;
  await writeFile(partial, await dumpMigrated(migrations));
  await rename(partial, file); // at once: another process may be reading
  return file;
}

/** A migrated, empty PGlite in memory. */
export async function openFromTemplate(file: string): Promise<PGlite> {
  return PGlite.create({ loadDataDir: new Blob([new Uint8Array(await readFile(file))]) });
}
