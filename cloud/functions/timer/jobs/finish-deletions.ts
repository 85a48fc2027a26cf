import { eachAlone } from '../../../core/each-alone';
import { eraseMember } from '../../../features/account/erase';
import type { Job } from './job';

/** A call that ran beside a deletion has ended long before. */
const WINDOW_MILLISECONDS = 2 * 86_400_000;

/** Erases members deleted lately once more, for what a call that ran at the same time wrote after the deletion. */
export const finishDeletions: Job = async ({ database, log, now }) => {
  const members = await database
    .selectFrom('members')
    .select(['community_id', 'member_id', 'person_id'])
    .where('status', '=', 'deleted')
    .where('left_at', '>', new Date(now.getTime() - WINDOW_MILLISECONDS))
    .orderBy('community_id')
    .orderBy('member_id')
    .execute();
  const nameOf = ({ community_id: community, member_id: member }: (typeof members)[number]) => ({ community, member });
  const failed = await eachAlone(members, { log, job: 'finishDeletions', nameOf }, async (member) => {
    const { community_id: communityId, member_id: memberId, person_id: personId } = member;
    await database.transaction().execute((tx) => eraseMember(tx, { communityId, memberId, personId }, now));
  });
  return { members: members.length, failed };
};
