import { findDueCommunities, refreshCommunity } from '../../../features/board/refresh';
import type { Job } from './job';

/** Brings the weekly boards up to date and closes the weeks that are over. */
export const refreshBoards: Job = async ({ database, now }) => {
  const sums = { communities: 0, members: 0, closed: 0 };
  for (const community of await findDueCommunities(database, now)) {
    const { members, closed } = await refreshCommunity(database, community, now);
    sums.communities += 1;
    sums.members += members;
    sums.closed += closed;
  }
  return sums;
};
