import path from 'node:path';
import { jsonLog } from '../core/log';
import { openLocalBackend } from './backend';
import { progressLines, runEntry } from './entry';
import { createGateway } from './gateway';
import { assertPortIsFree, listen } from './listen';
import { startLocalTimer } from './local-timer';
import { readLocalSettings } from './settings';

const PREVIEW = path.resolve(__dirname, '../../dist/h5');

/** `npm run serve`: the gateway alone, on the database the environment names, migrated and otherwise left as it is. */
async function serve(): Promise<() => Promise<void>> {
  const settings = readLocalSettings(process.env);
  const progress = progressLines();
  await assertPortIsFree(settings);
  const backend = await openLocalBackend(settings, process.env, { log: jsonLog(), progress });
  try {
    const { pipeline, storage, testHooks } = backend;
    const server = await createGateway({
      pipeline,
      storage,
      personas: [],
      previewDirectory: PREVIEW,
      isLocalMode: settings.isLocalMode,
      testHooks: settings.isTestMode ? testHooks : null,
    });
    progress(`listening on ${await listen(server, settings)}`);
    const stopTimer = startLocalTimer(pipeline);
    return async () => {
      await server.close();
      await stopTimer();
      await backend.close();
    };
  } catch (error) {
    await backend.close();
    throw error;
  }
}

void runEntry(serve);
