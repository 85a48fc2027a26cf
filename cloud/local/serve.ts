import path from 'node:path';
import { jsonLog } from '../core/log';
import { openLocalBackend } from './backend';
import { progressLines, runEntry } from './entry';
import { assertPortIsFree } from './listen';
import { openGateway } from './open-gateway';
import { readLocalSettings } from './settings';

const PREVIEW = path.resolve(__dirname, '../../dist/h5');

/** `npm run serve`: the gateway alone, on the database the environment names, migrated and otherwise left as it is. */
async function serve(): Promise<() => Promise<void>> {
  const settings = readLocalSettings(process.env);
  const progress = progressLines();
  await assertPortIsFree(settings);
  const backend = await openLocalBackend(settings, process.env, { log: jsonLog(), progress });
  try {
    const { url, close } = await openGateway(backend, settings, { personas: [], previewDirectory: PREVIEW });
    progress(`listening on ${url}`);
    return close;
  } catch (error) {
    await backend.close();
    throw error;
  }
}

void runEntry(serve);
