import type { Database } from '../../../core/database';
import type { Log } from '../../../core/log';
import type { Services } from '../../../core/services';

export interface JobContext {
  database: Database;
  services: Services;
  log: Log;
  now: Date;
}

/**
 * One thing that the timer does, in bounded batches. A job may be cut off, repeated, or run twice at the same time, and
 * answers counts for the log.
 */
export type Job = (context: JobContext) => Promise<Record<string, number>>;
