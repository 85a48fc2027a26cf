import path from 'node:path';
import type { Database } from '../cloud/core/database';
import { jsonLog, type Log } from '../cloud/core/log';
import { openLocalBackend, type LocalBackend } from '../cloud/local/backend';
import { demoPersonas, type Persona } from '../cloud/local/demo/personas';
import { progressLines, runEntry } from '../cloud/local/entry';
import { assertPortIsFree } from '../cloud/local/listen';
import { openGateway } from '../cloud/local/open-gateway';
import { readLocalSettings } from '../cloud/local/settings';
import { buildPreviewWhenStale } from './preview-build';

const ROOT = path.resolve(__dirname, '..');
const PREVIEW = path.join(ROOT, 'dist/h5');

/** What goes wrong is told; one line for every call would hide it. */
const errorsOnly: Log = { info: () => undefined, error: jsonLog().error };

const DAY_MILLISECONDS = 86_400_000;

/** Seeds an empty database; says so when the demo leads up to a day that is over. */
async function provideDemo({ pipeline, storage }: LocalBackend, progress: (stage: string) => void): Promise<void> {
  const { database, clock, services } = pipeline;
  const latest = await database
    .selectFrom('checkins')
    .select((table) => table.fn.max('created_at').as('at'))
    .executeTakeFirstOrThrow();
  if (latest.at === null && (await isEmpty(database))) {
    progress('filling the empty database with the demo community');
    const { seedDemo } = await import('../cloud/local/demo'); // heavy, and needed once
    await seedDemo({ database, storage, vault: services.vault, now: clock(), log: progress });
  } else if (latest.at !== null && clock().getTime() - latest.at.getTime() > DAY_MILLISECONDS) {
    progress('the demo is more than a day old: npm run demo:reset starts it over as of today');
  }
}

async function isEmpty(database: Database): Promise<boolean> {
  return !(await database.selectFrom('communities').select('community_id').limit(1).executeTakeFirst());
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
    await provideDemo(backend, progress);
    await build;
    const { url, close } = await openGateway(backend, settings, { personas: demoPersonas, previewDirectory: PREVIEW });
    progress('ready; stop with Ctrl+C');
    process.stdout.write(`${welcome(url, demoPersonas)}\n`);
    return close;
  } catch (error) {
    await backend.close();
    throw error;
  }
}

void runEntry(start);
