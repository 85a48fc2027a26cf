import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Pipeline } from '../../cloud/core/dispatch';
import { silentLog } from '../../cloud/core/log';
import { SCHEDULE } from '../../cloud/functions/timer/schedule';
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
  /** Runs every job of the timer once, at the gateway's clock; throws what goes wrong in one. */
  runTimer: () => Promise<void>;
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
    const { database, services, clock } = pipeline;
    await seedDemo({ database, storage, vault: services.vault, now: clock(), log: () => undefined });
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
    runTimer: () => runTimer(pipeline),
    stop: async () => {
      await server.close();
      await backend.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function runTimer({ database, services, clock }: Pipeline): Promise<void> {
  const log = {
    ...silentLog,
    error: (_line: object, error: unknown) => {
      throw error;
    },
  };
  for (const jobs of Object.values(SCHEDULE)) {
    for (const job of Object.values(jobs)) await job({ database, services, log, now: clock() });
  }
}
