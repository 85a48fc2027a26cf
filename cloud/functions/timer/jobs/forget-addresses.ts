import { sql } from 'kysely';
import type { Job } from './job';

/** Deletes postal addresses 90 days after their parcel was sent. */
export const forgetAddresses: Job = async ({ database, now }) => {
  const gone = await sql`delete from redemption_addresses where delete_at <= ${now}`.execute(database);
  return { addresses: Number(gone.numAffectedRows ?? 0) };
};
