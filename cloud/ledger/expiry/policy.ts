import type { ExpiryTerm } from '@contract/points';
import { addDays } from '../../core/days';
import type { Database } from '../../core/database';
import { DEFAULT_TERM } from './term';
import type { Policy } from './unspent';

/** A change takes effect after so many days: nobody loses points to it without a notice. */
export const NOTICE_DAYS = 30;

/** A version of a community's policy. */
export interface PolicyVersion extends Policy {
  createdBy: string | null;
  createdAt: Date;
}

/** The policy in force. */
export async function expiryPolicyOf(database: Database, communityId: string): Promise<PolicyVersion> {
  const row = await database
    .selectFrom('expiry_policies')
    .selectAll()
    .where('community_id', '=', communityId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return {
    term: termOf(row),
    version: row.version,
    earliestLastDay: row.earliest_last_day,
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}

function termOf({ kind, months }: { kind: string; months: number | null }): ExpiryTerm {
  if (months !== null) return { kind: 'months', months };
  return kind === 'never' ? { kind } : { kind: 'next_year_end' };
}

/** What a new community begins with. */
export async function writeDefaultExpiry(database: Database, communityId: string, now: Date): Promise<void> {
  await database
    .insertInto('expiry_policies')
    .values({ community_id: communityId, version: 1, kind: DEFAULT_TERM.kind, created_at: now })
    .execute();
}

/**
 * Writes the version that follows `after.version`, with no effect in the next 30 days. False when somebody else has
 * written it already.
 */
export async function writeExpiryPolicy(
  database: Database,
  communityId: string,
  after: { version: number; term: ExpiryTerm; createdBy: string },
  { now, localDate }: { now: Date; localDate: string },
): Promise<boolean> {
  const written = await database
    .insertInto('expiry_policies')
    .values({
      community_id: communityId,
      version: after.version + 1,
      kind: after.term.kind,
      months: after.term.kind === 'months' ? after.term.months : null,
      earliest_last_day: addDays(localDate, NOTICE_DAYS),
      created_by: after.createdBy,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  return written !== undefined;
}
