import path from 'node:path';
import { databaseOver } from '../core/database';
import type { Pipeline } from '../core/dispatch';
import type { Log } from '../core/log';
import { vaultOver } from '../core/vault';
import { composePipeline } from '../functions/compose';
import type { Verdict } from '../platform/content-check';
import { DEFAULT_WORDS, wordListCheck } from '../platform/content-check/words';
import { fileStorage, type FileStorage } from '../platform/storage/files';
import { localDataKeys } from './data-keys';
import { movableClock } from './movable-clock';
import { openLocalDatabase } from './open-database';
import type { TestHooks } from './routes/development';
import type { LocalSettings } from './settings';

/** The backend on this machine, without its HTTP front. */
export interface LocalBackend {
  pipeline: Pipeline;
  storage: FileStorage;
  testHooks: TestHooks;
  isEmbedded: boolean;
  close: () => Promise<void>;
}

/** Opens and migrates the database and puts the local services around it: files, word list, a clock that can move. */
export async function openLocalBackend(
  settings: LocalSettings,
  environment: Record<string, string | undefined>,
  { log, progress }: { log: Log; progress: (stage: string) => void },
): Promise<LocalBackend> {
  const { pool, isEmbedded, close } = await openLocalDatabase(environment, settings.dataDir, progress);
  const storage = fileStorage(path.join(settings.dataDir, 'media'));
  const time = movableClock(settings.clockStart ?? undefined);
  let pictureVerdict: Verdict | 'pending' = 'pass';
  const contentCheck = wordListCheck(DEFAULT_WORDS, () => pictureVerdict);
  return {
    pipeline: composePipeline({
      database: databaseOver(pool),
      services: { contentCheck, storage, vault: vaultOver(localDataKeys(environment, settings.dataDir)) },
      clock: time.clock,
      log,
    }),
    storage,
    testHooks: {
      moveClock: time.moveTo,
      setPictureVerdict: (verdict) => {
        pictureVerdict = verdict;
      },
    },
    isEmbedded,
    close,
  };
}
