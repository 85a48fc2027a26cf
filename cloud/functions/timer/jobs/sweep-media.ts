import { groupByCommunity, removeFiles, type Leftovers } from '../../../core/file-removals';
import { sweepPictures } from '../../../features/media/sweep';
import type { Job, JobContext } from './job';

const BATCHES = 10;
const FILES = 1_000;

/** Removes uploads that were never completed, pictures that nothing shows, and files that storage has kept so far. */
export const sweepMedia: Job = async (context) => {
  const { database, now } = context;
  let pictures = 0;
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const { looked, removed } = await sweepPictures(database, now);
    pictures += removed;
    if (looked === 0) break;
  }
  return { pictures, ...(await removeNoted(context)) };
};

/** Storage removes what is gone already without complaint, so two runs may work on the same files. */
async function removeNoted(context: JobContext): Promise<{ files: number; kept: number }> {
  const noted = await context.database
    .selectFrom('file_removals')
    .select(['community_id', 'storage_key'])
    .orderBy('requested_at')
    .limit(FILES)
    .execute();
  let kept = 0;
  for (const leftovers of groupByCommunity(noted)) kept += await removeOrKeep(context, leftovers);
  return { files: noted.length - kept, kept };
}

/** All at once; one by one when storage refuses, so that one stubborn file does not keep the others. Answers how many stay. */
async function removeOrKeep(context: JobContext, { communityId, storageKeys }: Leftovers): Promise<number> {
  const { database, services, now, log } = context;
  try {
    await removeFiles(database, services.storage, { communityId, storageKeys });
    return 0;
  } catch (error) {
    if (storageKeys.length === 1) {
      log.error({ job: 'sweepMedia', community: communityId }, error);
      await putBack(database, { communityId, storageKeys }, now);
      return 1;
    }
    let kept = 0;
    for (const key of storageKeys) kept += await removeOrKeep(context, { communityId, storageKeys: [key] });
    return kept;
  }
}

/** To the end of the queue. */
async function putBack(database: JobContext['database'], { communityId, storageKeys }: Leftovers, now: Date) {
  await database
    .updateTable('file_removals')
    .set({ requested_at: now })
    .where('community_id', '=', communityId)
    .where('storage_key', 'in', storageKeys)
    .execute();
}
