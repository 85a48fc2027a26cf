import { reconcile } from '../../../ledger/account';
import type { Job } from './job';

/** Proves every community's ledger. A figure that does not follow from its entries is an error in the log, once a day. */
export const reconcileLedgers: Job = async ({ database, log }) => {
  const communities = await database.selectFrom('communities').select('community_id').orderBy('community_id').execute();
  let discrepancies = 0;
  for (const { community_id: communityId } of communities) {
    for (const { memberId, ...figures } of await reconcile(database, communityId)) {
      discrepancies += 1;
      log.error({ job: 'reconcileLedgers', community: communityId, member: memberId, ...figures });
    }
  }
  return { communities: communities.length, discrepancies };
};
