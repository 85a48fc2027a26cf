import type { ExpiringPoints } from '@contract/points';
import type { Database } from '../../core/database';
import { balanceOf } from '../account';
import type { Account } from '../post';
import { endsOf, unspentOf, walkBack, type Movement, type Policy } from './unspent';

/** Entries read at a time: for most members the first page explains the whole balance. */
const PAGE = 200;

/**
 * When the points of an account will end, the soonest first. Reads entries from the newest back until they explain the
 * balance, so its cost follows what is unspent and the length of the term, not the years of a membership.
 */
export async function endsOfAccount(
  database: Database,
  account: Account,
  balance: number,
  policy: Policy,
): Promise<ExpiringPoints[]> {
  if (policy.term.kind === 'never') return [];
  const unspent = unspentOf(balance);
  let before: number | null = null;
  while (unspent.unexplained > 0) {
    const page = await entriesBefore(database, account, before);
    for (const movement of page) walkBack(unspent, movement);
    if (page.length < PAGE) break;
    before = page.at(-1)!.sequence;
  }
  return endsOf(unspent, policy);
}

/** The same for a member whose balance is not at hand. */
export async function upcomingEnds(database: Database, account: Account, policy: Policy): Promise<ExpiringPoints[]> {
  const { points } = await balanceOf(database, account);
  return endsOfAccount(database, account, points, policy);
}

function entriesBefore(
  database: Database,
  { communityId, memberId }: Account,
  before: number | null,
): Promise<Movement[]> {
  let query = database
    .selectFrom('ledger_entries')
    .select(['sequence', 'kind', 'points', 'local_date as localDate', 'reverses'])
    .where('community_id', '=', communityId)
    .where('member_id', '=', memberId)
    .orderBy('sequence', 'desc')
    .limit(PAGE);
  if (before !== null) query = query.where('sequence', '<', before);
  return query.execute();
}
