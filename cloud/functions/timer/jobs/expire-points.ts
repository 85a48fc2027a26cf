import { settleCommunityExpiry } from '../../../features/points/expiry/settle-community';
import type { Job } from './job';

/** Ends points whose last day is over in each community's zone, and tells whose points end within 30 days. */
export const expirePoints: Job = async ({ database, now }) => {
  const sums = { accounts: 0, expired: 0, points: 0, told: 0 };
  const communities = await database
    .selectFrom('communities')
    .select(['community_id as communityId', 'time_zone as timeZone'])
    .orderBy('community_id')
    .execute();
  for (const community of communities) {
    const counts = await settleCommunityExpiry(database, community, now);
    sums.accounts += counts.accounts;
    sums.expired += counts.expired;
    sums.points += counts.points;
    sums.told += counts.told;
  }
  return sums;
};
