import type { Pipeline } from '../../core/dispatch';
import { announceHomework } from './jobs/announce-homework';
import { choosePeersForHomework } from './jobs/choose-peers';
import { expirePoints } from './jobs/expire-points';
import { finishDeletions } from './jobs/finish-deletions';
import { forget } from './jobs/forget';
import { forgetAddresses } from './jobs/forget-addresses';
import { giveDuty } from './jobs/give-duty';
import type { Job } from './jobs/job';
import { moveCourses } from './jobs/move-courses';
import { recheckPictures } from './jobs/recheck-pictures';
import { recheckTexts } from './jobs/recheck-texts';
import { refreshBoards } from './jobs/refresh-boards';
import { reconcileLedgers } from './jobs/reconcile-ledgers';
import { remind } from './jobs/remind';
import { returnOverdue } from './jobs/return-overdue';
import { settleTiers } from './jobs/settle-tiers';
import { sweepMedia } from './jobs/sweep-media';
import { tellOverdueReviews } from './jobs/tell-overdue-reviews';
import { warnGrace } from './jobs/warn-grace';
import { warnUngroupedCourses } from './jobs/warn-ungrouped';

/** What each trigger of config.json starts, in this order. */
export const SCHEDULE: Record<string, Record<string, Job>> = {
  everyFiveMinutes: {
    moveCourses,
    recheckTexts,
    recheckPictures,
    returnOverdue,
    announceHomework,
    choosePeersForHomework,
    tellOverdueReviews,
    remind,
    refreshBoards,
  },
  everyHour: {
    warnUngroupedCourses,
    expirePoints,
    settleTiers,
    warnGrace,
    giveDuty,
    finishDeletions,
    sweepMedia,
    forget,
    forgetAddresses,
  },
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
