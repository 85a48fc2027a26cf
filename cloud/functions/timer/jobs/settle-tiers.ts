import { eachAlone } from '../../../core/each-alone';
import { findDueCommunities, settleCommunity } from '../../../features/vip/settle-quarter';
import type { Job } from './job';

/** Ends the quarters that are over: who keeps the tier, who gets a quarter of grace, who steps down. */
export const settleTiers: Job = async ({ database, log, now }) => {
  const sums = { communities: 0, kept: 0, grace: 0, lowered: 0 };
  const due = await findDueCommunities(database, now);
  const nameOf = ({ communityId }: (typeof due)[number]) => ({ community: communityId });
  const failed = await eachAlone(due, { log, job: 'settleTiers', nameOf }, async (community) => {
    const { kept, grace, lowered } = await settleCommunity(database, community, now);
    sums.communities += 1;
    sums.kept += kept;
    sums.grace += grace;
    sums.lowered += lowered;
  });
  return { ...sums, failed };
};
