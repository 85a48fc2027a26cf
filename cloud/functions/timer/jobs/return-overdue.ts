import { findOverdue, returnOverdue as returnOne } from '../../../features/perk/return-overdue';
import type { Job } from './job';

const BATCH = 200;

/** Gives points back for redemptions that were not fulfilled in time. What fails is told, tried again, and holds up no other. */
export const returnOverdue: Job = async ({ database, log, now }) => {
  const counts = { returned: 0, failed: 0 };
  for (const due of await findOverdue(database, now, BATCH)) {
    try {
      if (await returnOne(database, due, now)) counts.returned += 1;
    } catch (error) {
      counts.failed += 1;
      log.error({ job: 'returnOverdue', community: due.communityId, redemption: due.redemptionId }, error);
    }
  }
  return counts;
};
