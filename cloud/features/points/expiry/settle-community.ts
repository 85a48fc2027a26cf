import type { CommunityFacts } from '../../../core/caller';
import type { Database } from '../../../core/database';
import { eachAlone } from '../../../core/each-alone';
import type { Log } from '../../../core/log';
import { localDateOf } from '../../../core/zone';
import { listDueAccounts, settleExpiry, type DueAccount } from '../../../ledger/expire';
import { expiryPolicyOf } from '../../../ledger/expiry/policy';
import type { Policy } from '../../../ledger/expiry/unspent';
import type { Moment } from '../../../ledger/post';
import { deliver } from '../../inbox/deliver';
import { endsSoon } from './words';

const BATCH = 200;

export interface ExpiryCounts {
  accounts: number;
  expired: number;
  points: number;
  told: number;
  failed: number;
}

/**
 * Ends the points of one community whose last day is over and tells whose points end within 30 days, member by member,
 * each in a transaction of their own: a run that is cut off has done what it has done, and the next one goes on. Whose
 * account fails is told in the log and holds up nobody.
 */
export async function settleCommunityExpiry(
  { database, log, now }: { database: Database; log: Log; now: Date },
  { communityId, timeZone }: Pick<CommunityFacts, 'communityId' | 'timeZone'>,
): Promise<ExpiryCounts> {
  const policy = await expiryPolicyOf(database, communityId);
  const moment = { now, localDate: localDateOf(now, timeZone) };
  const counts: ExpiryCounts = { accounts: 0, expired: 0, points: 0, told: 0, failed: 0 };
  const nameOf = ({ memberId }: DueAccount) => ({ community: communityId, member: memberId });
  const due = { version: policy.version, today: moment.localDate, limit: BATCH };
  let after: DueAccount['place'] | null = null;
  for (;;) {
    const accounts: DueAccount[] = await listDueAccounts(database, communityId, { ...due, after });
    counts.failed += await eachAlone(accounts, { log, job: 'expirePoints', nameOf }, async (account) => {
      const { expired, told } = await database.transaction().execute((tx) => settleOne(tx, account, policy, moment));
      counts.expired += expired.length;
      counts.points += expired.reduce((sum, { points }) => sum + points, 0);
      counts.told += told;
    });
    counts.accounts += accounts.length;
    if (accounts.length < BATCH) return counts;
    after = accounts.at(-1)!.place;
  }
}

async function settleOne(tx: Database, account: DueAccount, policy: Policy, moment: Moment) {
  const { expired, toTell } = await settleExpiry(tx, account, policy, moment);
  const told = account.isActive ? toTell : [];
  for (const end of told) await deliver(tx, account.communityId, [account.memberId], endsSoon(end), moment.now);
  return { expired, told: told.length };
}
