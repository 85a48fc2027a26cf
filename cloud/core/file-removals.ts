import type { Storage } from '../platform/storage';
import type { Database } from './database';

/** Files that nothing refers to any more, of one community. */
export interface Leftovers {
  communityId: string;
  storageKeys: string[];
}

/** Files of several communities, each community's together. */
export function groupByCommunity(files: { community_id: string; storage_key: string }[]): Leftovers[] {
  const keys = new Map<string, string[]>();
  for (const file of files) keys.set(file.community_id, [...(keys.get(file.community_id) ?? []), file.storage_key]);
  return [...keys].map(([communityId, storageKeys]) => ({ communityId, storageKeys }));
}

/** Notes files for removal in the transaction that gives them up, so that no failure afterwards can lose them. */
export async function requestRemoval(database: Database, { communityId, storageKeys }: Leftovers, now: Date) {
  if (storageKeys.length === 0) return;
  const rows = storageKeys.map((key) => ({ community_id: communityId, storage_key: key, requested_at: now }));
  await database
    .insertInto('file_removals')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Removes noted files from storage, then forgets them. For after the commit; the timer repeats what fails. */
export async function removeFiles(
  database: Database,
  storage: Pick<Storage, 'remove'>,
  { communityId, storageKeys }: Leftovers,
): Promise<void> {
  if (storageKeys.length === 0) return;
  await storage.remove(storageKeys);
  await database
    .deleteFrom('file_removals')
    .where('community_id', '=', communityId)
    .where('storage_key', 'in', storageKeys)
    .execute();
}
