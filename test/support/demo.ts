import { seedDemo } from '../../cloud/local/demo';
import type { TestDatabase } from './database';
import { TEST_VAULT } from './vault';

/** Seeding takes two or three seconds on a quiet machine. */
export const DEMO_SEEDING_MS = 120_000;

/** Moments at which calendars go wrong. */
export const DEMO_MOMENTS: [name: string, now: string][] = [
  ['a Saturday morning', '2026-11-21T00:30:00.000Z'],
  ['a Sunday, which is usually a day of rest', '2026-11-22T02:00:00.000Z'],
  ['the last minute of a month', '2026-10-31T15:59:30.000Z'],
  ['the first minutes of a year', '2026-12-31T16:04:00.000Z'],
  ['the day after a leap day', '2028-03-01T11:00:00.000Z'],
];

/** Empties the database and makes the demo that leads up to `now`; answers the files it stored and what it said. */
export async function seedDemoInto(
  db: TestDatabase,
  now: string,
): Promise<{ files: Map<string, Buffer>; lines: string[] }> {
  await db.empty();
  const files = new Map<string, Buffer>();
  const lines: string[] = [];
  const write = (key: string, content: Buffer) => Promise.resolve(void files.set(key, content));
  const log = (line: string) => lines.push(line);
  await seedDemo({ database: db.database, storage: { write }, vault: TEST_VAULT, now: new Date(now), log });
  return { files, lines };
}
