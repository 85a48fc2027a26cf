import path from 'node:path';
import { openLocalBackend, type LocalBackend } from '../cloud/local/backend';
import { seedDemo } from '../cloud/local/demo';
import { demoPersonas, type Persona } from '../cloud/local/demo/personas';
import { progressLines, runEntry } from '../cloud/local/entry';
import { createGateway } from '../cloud/local/gateway';
import { assertPortIsFree, listen } from '../cloud/local/listen';

import { readLocalSettings } from '../cloud/local/settings';
import { jsonLog, type Log } from '../cloud/core/log';
import { buildPreviewWhenStale } from './preview-build';

const ROOT = path.resolve(__dirname, '..');
const PREVIEW = path.join(ROOT, 'dist/h5');

/** What goes wrong is told; one line for every call would hide it. */
const errorsOnly: Log = { info: () => undefined, error: jsonLog().error };

async function seedWhenEmpty(backend: LocalBackend, progress: (stage: string) => void): Promise<void> {
  const { pipeline, storage } = backend;
  const community = await pipeline.database
    .selectFrom('communities')
    .select('community_id')
    .limit(1)
    .executeTakeFirst();
  if (community) return;
  progress('filling the empty database with the demo community');
  await seedDemo({ database: pipeline.database, storage, now: pipeline.clock(), log: progress });
}

function welcome(url: string, personas: Persona[]): string {
  const people = personas.map(({ label, note }) => `    ${label}  ${note}`);
  return ['', `  Open ${url}`, '', '  People to be (switch at the bottom of the page):', ...people, ''].join('\n');
}

/** `npm start`: the h5 preview, the embedded database with the demo, and the gateway over both. */
async function start(): Promise<() => Promise<void>> {
  const settings = readLocalSettings(process.env);
  const progress = progressLines();
  progress(`Node ${process.versions.node}`);
  await assertPortIsFree(settings);
  // The build runs in a process of its own, beside the work on the database.
  const build = buildPreviewWhenStale(ROOT, PREVIEW, progress);
  build.catch(() => undefined); // heard when it is awaited below
  const backend = await openLocalBackend(settings, process.env, { log: errorsOnly, progress });
  try {
    await seedWhenEmpty(backend, progress);
    await build;
    const server = await createGateway({
      pipeline: backend.pipeline,
      storage: backend.storage,
      personas: demoPersonas,
      previewDirectory: PREVIEW,
      isLocalMode: settings.isLocalMode,
      testHooks: settings.isTestMode ? backend.testHooks : null,
    });
    const url = await listen(server, settings);
    progress('ready; stop with Ctrl+C');
    process.stdout.write(`${welcome(url, demoPersonas)}\n`);
    return async () => {
      await server.close();
      await backend.close();
    };
  } catch (error) {
    await backend.close();
    throw error;
  }
}

void runEntry(start);
