import type { Pipeline } from '../../core/dispatch';
import { finishDeletions } from './jobs/finish-deletions';
import { forget } from './jobs/forget';
import type { Job } from './jobs/job';
import { recheckPictures } from './jobs/recheck-pictures';
import { recheckTexts } from './jobs/recheck-texts';
import { reconcileLedgers } from './jobs/reconcile-ledgers';
import { remind } from './jobs/remind';
import { sweepMedia } from './jobs/sweep-media';

/** What each trigger of config.json starts, in this order. */
export const SCHEDULE: Record<string, Record<string, Job>> = {
  everyFiveMinutes: { recheckTexts, recheckPictures, remind },
  everyHour: { finishDeletions, sweepMedia, forget },
  everyNight: { reconcileLedgers },
};

/** Runs jobs one after the other; one that fails is logged and does not keep the others from running. */
export async function runJobs({ database, services, clock, log }: Pipeline, jobs: Record<string, Job>): Promise<void> {
  for (const [name, job] of Object.entries(jobs)) {
    const startedAt = performance.now();
    const line = (outcome: string) => ({ job: name, outcome, milliseconds: Math.round(performance.now() - startedAt) });
    try {
      const counts = await job({ database, services, log, now: clock() });
      log.info({ ...line('ok'), ...counts });
    } catch (error) {
      log.error(line('failed'), error);
    }
  }
}
