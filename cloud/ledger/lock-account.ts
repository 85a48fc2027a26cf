import { sql } from 'kysely';
import type { Database } from '../core/database';
import type { Account } from './post';

/**
 * Takes the lock that every posting takes, before it: from here to the end of the transaction nobody else moves this
 * member's points, so that what is read now still holds when it is posted. Does nothing for a member without an account.
 */
export async function lockAccount(database: Database, { communityId, memberId }: Account): Promise<void> {
  await sql`select from ledger_accounts
    where community_id = ${communityId} and member_id = ${memberId}
    for update`.execute(database);
}
