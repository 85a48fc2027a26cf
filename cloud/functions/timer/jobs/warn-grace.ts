import { isLastBatch, warnNext } from '../../../features/vip/warn-grace';
import type { Job } from './job';

/** Tells members in grace, two weeks before the quarter ends, what still keeps their tier. */
export const warnGrace: Job = async ({ database, now }) => {
  let warned = 0;
  for (;;) {
    const batch = await warnNext(database, now);
    warned += batch.warned;
    if (isLastBatch(batch.claimed)) return { warned };
  }
};
