import { sql } from 'kysely';
import type { Database } from '../core/database';

/** Accounts whose entries one statement looks at: some hundred thousand rows where people have been there for years. */
const ACCOUNTS = 250;

/** Accounts by member id: those after `after`, up to `upTo` itself. */
export interface AccountRange {
  after: string;
  upTo: string;
}

/**
 * All accounts of a community in ranges, for questions that read everybody's entries: none of their statements grows with
 * the community, so none runs into the statement timeout.
 */
export async function* accountRanges(database: Database, communityId: string): AsyncGenerator<AccountRange> {
  for (let after = ''; ;) {
    const result = await sql<{ upTo: string | null; accounts: number }>`
      select max(member_id) as "upTo", count(*)::integer as accounts from (
        select member_id from ledger_accounts
        where community_id = ${communityId} and member_id > ${after}
        order by member_id limit ${ACCOUNTS}
      ) page`.execute(database);
    const { upTo, accounts } = result.rows[0]!;
    if (upTo === null) return;
    yield { after, upTo };
    if (accounts < ACCOUNTS) return;
    after = upTo;
  }
}

/** That the column `member_id` is of a range, as a condition to embed. */
export const inRange = ({ after, upTo }: AccountRange) => sql`member_id > ${after} and member_id <= ${upTo}`;
