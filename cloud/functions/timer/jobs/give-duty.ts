import { eachAlone } from '../../../core/each-alone';
import { findDueWeeks, giveDueWeek } from '../../../features/duty/due';
import { remindUnanswered } from '../../../features/duty/remind';
import type { Job } from './job';

/** Gives teams' weeks on duty to whoever comes next, each in its own transaction, and reminds who has not answered. */
export const giveDuty: Job = async ({ database, log, now }) => {
  let given = 0;
  const weeks = await findDueWeeks(database, now);
  const nameOf = ({ communityId, teamId }: (typeof weeks)[number]) => ({ community: communityId, team: teamId });
  const failed = await eachAlone(weeks, { log, job: 'giveDuty', nameOf }, async (week) => {
    if (await giveDueWeek(database, week, now)) given += 1;
  });
  return { given, failed, reminded: await remindUnanswered(database, now) };
};
