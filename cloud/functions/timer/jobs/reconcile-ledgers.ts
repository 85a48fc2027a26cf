import { eachAlone } from '../../../core/each-alone';
import { runReconciliation } from '../../../features/points/reconciliation/run';
import type { Job } from './job';

/**
 * Proves every community's figures. What does not add up is told to its operators once, and is an error in the log at
 * every run until it is gone.
 */
export const reconcileLedgers: Job = async ({ database, log, now }) => {
  const rows = await database.selectFrom('communities').select('community_id').orderBy('community_id').execute();
  const communities = rows.map(({ community_id }) => community_id);
  let faults = 0;
  const nameOf = (community: string) => ({ community });
  const failed = await eachAlone(communities, { log, job: 'reconcileLedgers', nameOf }, async (community) => {
    const found = await database.transaction().execute((tx) => runReconciliation(tx, community, now));
    faults += found.length;
    for (const { check, subjectId } of found) {
      log.error({ job: 'reconcileLedgers', community, check, subject: subjectId });
    }
  });
  return { communities: communities.length, faults, failed };
};
