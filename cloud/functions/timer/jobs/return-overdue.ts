import { eachAlone } from '../../../core/each-alone';
import { findOverdue, returnOverdue as returnOne, type Overdue } from '../../../features/perk/return-overdue';
import type { Job } from './job';

const BATCH = 200;

/** Gives points back for redemptions that were not fulfilled in time, all of them, however many fail. */
export const returnOverdue: Job = async ({ database, log, now }) => {
  const counts = { returned: 0, failed: 0 };
  const nameOf = ({ communityId, redemptionId }: Overdue) => ({ community: communityId, redemption: redemptionId });
  for (let last: Overdue | null = null; ;) {
    const due: Overdue[] = await findOverdue(database, now, { after: last, limit: BATCH });
    counts.failed += await eachAlone(due, { log, job: 'returnOverdue', nameOf }, async (one) => {
      if (await returnOne(database, one, now)) counts.returned += 1;
    });
    if (due.length < BATCH) return counts;
    last = due.at(-1)!;
  }
};
