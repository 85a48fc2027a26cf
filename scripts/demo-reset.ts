import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { jsonLog } from '../cloud/core/log';
import { namesServer } from '../cloud/database/connect-server';
import { lockDirectory } from '../cloud/database/directory-lock';
import { openLocalBackend } from '../cloud/local/backend';
import { seedDemo } from '../cloud/local/demo';
import { progressLines, runProgram } from '../cloud/local/entry';
import { SettingsError, readLocalSettings } from '../cloud/local/settings';

/** `npm run demo:reset`: throws the local database and its pictures away and seeds the demo community anew. */
async function reset(): Promise<void> {
  if (namesServer(process.env)) {
    throw new SettingsError('demo:reset starts the embedded database over: unset DATABASE_URL and PGHOST.');
  }
  const settings = readLocalSettings(process.env);
  const progress = progressLines();
  const database = path.join(settings.dataDir, 'database');
  await mkdir(settings.dataDir, { recursive: true });
  const release = lockDirectory(database);
  progress(`emptying ${path.relative(process.cwd(), settings.dataDir) || settings.dataDir}`);
  await rm(database, { recursive: true, force: true });
  await rm(path.join(settings.dataDir, 'media'), { recursive: true, force: true });
  release();
  const { pipeline, storage, close } = await openLocalBackend(settings, process.env, { log: jsonLog(), progress });
  try {
    const { database: opened, services, clock } = pipeline;
    await seedDemo({ database: opened, storage, vault: services.vault, now: clock(), log: progress });
  } finally {
    await close();
  }
  progress('done; npm start opens it');
}

void runProgram(reset);
