import { eachAlone } from '../../../core/each-alone';
import { findDueCommunities, refreshCommunity } from '../../../features/board/refresh';
import type { Job } from './job';

/** Brings the weekly boards up to date and closes the weeks that are over. */
export const refreshBoards: Job = async ({ database, log, now }) => {
  const sums = { communities: 0, members: 0, closed: 0 };
  const due = await findDueCommunities(database, now);
  const nameOf = ({ communityId }: (typeof due)[number]) => ({ community: communityId });
  const failed = await eachAlone(due, { log, job: 'refreshBoards', nameOf }, async (community) => {
    const { members, closed } = await refreshCommunity(database, community, now);
    sums.communities += 1;
    sums.members += members;
    sums.closed += closed;
  });
  return { ...sums, failed };
};
