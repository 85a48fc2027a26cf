import { sql } from 'kysely';
import { forgetOldReceipts } from '../../../core/idempotency';
import type { Job } from './job';

/** Forgets receipts that no phone asks for any more, and counts of calls whose minute is long over. */
export const forget: Job = async ({ database, now }) => {
  const receipts = await forgetOldReceipts(database, now);
  const windows =
    await sql`delete from rate_windows where window_start < ${now}::timestamptz - interval '1 hour'`.execute(database);
  return { receipts, rateWindows: Number(windows.numAffectedRows ?? 0) };
};
