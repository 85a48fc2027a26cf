import { eachAlone } from '../../../core/each-alone';
import { settleCommunityExpiry } from '../../../features/points/expiry/settle-community';
import type { Job } from './job';

/** Ends points whose last day is over in each community's zone, and tells whose points end within 30 days. */
export const expirePoints: Job = async (context) => {
  const sums = { accounts: 0, expired: 0, points: 0, told: 0, failed: 0 };
  const communities = await context.database
    .selectFrom('communities')
    .select(['community_id as communityId', 'time_zone as timeZone'])
    .orderBy('community_id')
    .execute();
  const nameOf = ({ communityId }: (typeof communities)[number]) => ({ community: communityId });
  const failed = await eachAlone(communities, { log: context.log, job: 'expirePoints', nameOf }, async (community) => {
    const counts = await settleCommunityExpiry(context, community);
    sums.accounts += counts.accounts;
    sums.expired += counts.expired;
    sums.points += counts.points;
    sums.told += counts.told;
    sums.failed += counts.failed;
  });
  return { ...sums, failed: sums.failed + failed };
};
