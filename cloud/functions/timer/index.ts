import { jsonLog } from '../../core/log';
import { readPlatformContext } from '../platform-context';
import { cloudPipeline } from '../runtime';
import { SCHEDULE, runJobs } from './schedule';

/** The `timer` function: runs the jobs of the trigger that fired. A person's device that calls it is not heard. */
export async function main(event: unknown): Promise<void> {
  const { isFromClient } = readPlatformContext();
  const { TriggerName } = (event ?? {}) as { TriggerName?: unknown };
  const jobs = Object.hasOwn(SCHEDULE, String(TriggerName)) ? SCHEDULE[String(TriggerName)] : undefined;
  if (isFromClient || !jobs) {
    jsonLog().info({ job: 'timer', outcome: 'not-a-trigger' });
    return;
  }
  await runJobs(cloudPipeline(), jobs);
}
