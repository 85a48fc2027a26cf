import type { Log, LogLine } from './log';

/** Where a failure is told, and as what. */
interface Telling<T> {
  log: Log;
  job: string;
  /** Names an item by its ids. */
  nameOf: (item: T) => LogLine;
}

/**
 * Does the work for one item after the other; answers how many failed. What fails is told in the log, is tried again by
 * the next run, and keeps no other from its turn.
 */
export async function eachAlone<T>(
  items: Iterable<T>,
  { log, job, nameOf }: Telling<T>,
  work: (item: T) => Promise<void>,
): Promise<number> {
  let failed = 0;
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      failed += 1;
      log.error({ job, ...nameOf(item) }, error);
    }
  }
  return failed;
}
