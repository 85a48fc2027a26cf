import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { silentLog } from '../../cloud/core/log';
import { openLocalBackend, type LocalBackend } from '../../cloud/local/backend';
import { seedDemo } from '../../cloud/local/demo';
import { demoPersonas } from '../../cloud/local/demo/personas';
import { createGateway } from '../../cloud/local/gateway';
import { listen } from '../../cloud/local/listen';
import { readLocalSettings } from '../../cloud/local/settings';

const PREVIEW = path.resolve(__dirname, '../../dist/h5');

export interface RunningGateway {
  /** Ends with a slash. */
  url: string;
  testHooks: LocalBackend['testHooks'];
  stop: () => Promise<void>;
}

export interface GatewayOptions {
  /** Where its clock starts. */
  now: string;
  withDemo: boolean;
  /** A PostgreSQL; without it the embedded database in a directory that goes away with the gateway. */
  databaseUrl?: string;
}

/** Starts the local gateway on a free port, as `npm start` would, serving the h5 client that was built last. */
export async function startGateway({ now, withDemo, databaseUrl }: GatewayOptions): Promise<RunningGateway> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'qunxing-gateway-'));
  const environment = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, CLOCK: now, QUNXING_TEST: '1' };
  const settings = { ...readLocalSettings(environment), port: 0 };
  const backend = await openLocalBackend(settings, environment, { log: silentLog, progress: () => undefined });
  const { pipeline, storage, testHooks } = backend;
  if (withDemo) {
    await seedDemo({ database: pipeline.database, storage, now: pipeline.clock(), log: () => undefined });
  }
  const server = await createGateway({
    pipeline,
    storage,
    personas: demoPersonas,
    previewDirectory: PREVIEW,
    isLocalMode: settings.isLocalMode,
    testHooks,
  });
  return {
    url: await listen(server, settings),
    testHooks,
    stop: async () => {
      await server.close();
      await backend.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
