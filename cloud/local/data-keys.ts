import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newDataKey } from '../core/vault';

/**
 * The keys of this machine: DATA_KEYS, or those in the data directory beside what they seal, made at the first start and
 * readable for their owner only.
 */
export function localDataKeys(environment: Record<string, string | undefined>, dataDir: string): string {
  if (environment.DATA_KEYS) return environment.DATA_KEYS;
  const file = path.join(dataDir, 'data-keys');
  mkdirSync(dataDir, { recursive: true });
  try {
    // `wx` fails when the file is there, so two programs that start at the same moment use one key
    writeFileSync(file, newDataKey('local'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
