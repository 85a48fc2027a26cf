import type { Pipeline } from '../core/dispatch';
import { SCHEDULE, runJobs } from '../functions/timer/schedule';

const MINUTE = 60_000;

/** How often each trigger of the `timer` function fires here; the clock time of the nightly one does not matter locally. */
const EVERY: Record<keyof typeof SCHEDULE, number> = {
  everyFiveMinutes: 5 * MINUTE,
  everyHour: 60 * MINUTE,
  everyNight: 24 * 60 * MINUTE,
};

/**
 * Does on this machine what the platform's triggers do in the cloud. A run that takes longer than its interval is not
 * started twice. Returns how to stop; the run under way is waited for.
 */
export function startLocalTimer(pipeline: Pipeline, every: Record<string, number> = EVERY): () => Promise<void> {
  const running = new Map<string, Promise<void>>();
  const timers = Object.entries(every).map(([trigger, interval]) =>
    setInterval(() => {
      const jobs = SCHEDULE[trigger];
      if (!jobs || running.has(trigger)) return;
      const run = runJobs(pipeline, jobs).finally(() => running.delete(trigger));
      running.set(trigger, run);
    }, interval).unref(),
  );
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await Promise.all(running.values());
  };
}
