import type { Database } from '../../core/database';
import type { Vault } from '../../core/vault';
import { localDateOf } from '../../core/zone';
import type { FileStorage } from '../../platform/storage/files';
import { TIME_ZONE, type Moment } from './model';
import { demoPersonas, type Persona } from './personas';
import { develop } from './pictures';
import { seededRandom } from './random';
import { settle } from './settle';
import { checkinsOf } from './settlement';
import { tellStory } from './story';

/** Any number: with the same one, the same `now` makes the same demo. */
const SEED = 20_261_121;

export interface DemoRequest {
  /** Migrated and empty. */
  database: Database;
  storage: Pick<FileStorage, 'write'>;
  /** The one of the backend that will serve the demo. */
  vault: Vault;
  /** The moment the demo leads up to; nothing in it is later. */
  now: Date;
  log: (message: string) => void;
}

/** A clock that has moved on by some seconds still tells the same story. */
const minuteOf = (instant: Date) => new Date(Math.floor(instant.getTime() / 60_000) * 60_000);

/**
 * Fills an empty database and storage with two lively communities that lead up to `now`, in one transaction.
 * The same minute writes the same rows and files, ids included.
 */
export async function seedDemo({
  database,
  storage,
  vault,
  now: instant,
  log,
}: DemoRequest): Promise<{ personas: Persona[] }> {
  const now = minuteOf(instant);
  const moment: Moment = { now, today: localDateOf(now, TIME_ZONE), random: seededRandom(SEED) };
  const settlements = tellStory(moment);
  log(`demo: ${settlements.map(describe).join(', ')}`);
  const files = await develop(settlements.map(({ album }) => album));
  for (const [key, content] of files) await storage.write(key, content);
  log(`demo: ${files.size} pictures drawn and stored`);
  await database.transaction().execute(async (tx) => {
    for (const settlement of settlements) await settle(tx, settlement, moment, vault);
  });
  log('demo: written to the database');
  return { personas: demoPersonas };
}

function describe(settlement: ReturnType<typeof tellStory>[number]): string {
  return `${settlement.profile.name} with ${settlement.people.members.length} members and ${checkinsOf(settlement).length} check-ins`;
}
