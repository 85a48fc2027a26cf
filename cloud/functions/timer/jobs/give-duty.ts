import { findDueWeeks, giveDueWeek } from '../../../features/duty/due';
import { remindUnanswered } from '../../../features/duty/remind';
import type { Job } from './job';

/** Gives teams' weeks on duty to whoever comes next, each in its own transaction, and reminds who has not answered. */
export const giveDuty: Job = async ({ database, now }) => {
  let given = 0;
  for (const week of await findDueWeeks(database, now)) {
    if (await giveDueWeek(database, week, now)) given += 1;
  }
  return { given, reminded: await remindUnanswered(database, now) };
};
