import type { ExpiringPoints } from '@contract/points';
import { sql } from 'kysely';
import { addDays } from '../core/days';
import type { Database } from '../core/database';
import { endsOfAccount } from './expiry/account-ends';
import { NOTICE_DAYS } from './expiry/policy';
import type { Policy } from './expiry/unspent';
import { post, type Account, type Line, type Moment } from './post';

/** An account is looked at this often even when nothing is near: points that come back may end sooner than others. */
const LONGEST_PAUSE_DAYS = 30;

/** An account that has to be looked at, and where the list goes on after it. */
export interface DueAccount extends Account {
  isActive: boolean;
  place: { version: number; checkOn: string; memberId: string };
}

export interface Settled {
  /** What was taken, by the last day on which it could be used. */
  expired: ExpiringPoints[];
  /** What ends within 30 days and has not been told before. */
  toTell: ExpiringPoints[];
}

/**
 * A page of a community's accounts that are due for a look by a local day, in a fixed order, those after `after`. One
 * range of one index: an older policy's version, or this one's and a day that has come.
 */
export async function listDueAccounts(
  database: Database,
  communityId: string,
  due: { version: number; today: string; after: DueAccount['place'] | null; limit: number },
): Promise<DueAccount[]> {
  const { version, today, after, limit } = due;
  const result = await sql<{ memberId: string; isActive: boolean; version: number; checkOn: string }>`
    select a.member_id as "memberId", m.status = 'active' as "isActive", a.expiry_version as version,
      a.expiry_check_on as "checkOn"
    from ledger_accounts a join members m on m.community_id = a.community_id and m.member_id = a.member_id
    where a.community_id = ${communityId}
      and (a.expiry_version, a.expiry_check_on) <= (${version}, ${today}::date)
      ${
        after
          ? sql`and (a.expiry_version, a.expiry_check_on, a.member_id)
              > (${after.version}, ${after.checkOn}::date, ${after.memberId})`
          : sql``
      }
    order by a.expiry_version, a.expiry_check_on, a.member_id limit ${limit}`.execute(database);
  return result.rows.map(({ memberId, isActive, ...place }) => ({
    communityId,
    memberId,
    isActive,
    place: { ...place, memberId },
  }));
}

/**
 * Takes from one account the points whose last day is over, within the caller's transaction, writes down what is to be
 * told, and when to look again. The account is locked first: a repeated or parallel run finds nothing left to do.
 */
export async function settleExpiry(
  database: Database,
  account: Account,
  policy: Policy,
  moment: Moment,
): Promise<Settled> {
  const today = moment.localDate;
  const balance = await lockDue(database, account, policy, today);
  if (balance === null) return { expired: [], toTell: [] };
  const ends = await endsOfAccount(database, account, balance, policy);
  const expired = ends.filter(({ lastDay }) => lastDay < today);
  const coming = ends.filter(({ lastDay }) => lastDay >= today);
  await post(
    database,
    account,
    expired.map((end) => expiryLine(end, policy)),
    moment,
  );
  const near = coming.filter(({ lastDay }) => lastDay <= addDays(today, NOTICE_DAYS));
  const toTell = await noteDown(database, account, near, moment.now);
  await planNextLook(database, account, policy, nextLook(coming, today));
  return { expired, toTell };
}

/** The points of the account, locked; null when it is not due, or not any more. */
async function lockDue(
  database: Database,
  { communityId, memberId }: Account,
  { version }: Policy,
  today: string,
): Promise<number | null> {
  const row = await database
    .selectFrom('ledger_accounts')
    .select(['points', 'expiry_version', 'expiry_check_on'])
    .where('community_id', '=', communityId)
    .where('member_id', '=', memberId)
    .forUpdate()
    .executeTakeFirst();
  if (!row || row.expiry_version > version) return null;
  return row.expiry_version === version && row.expiry_check_on > today ? null : row.points;
}

/** The source is the day: what ends with a day is posted once. */
const expiryLine = ({ lastDay, points }: ExpiringPoints, { version }: Policy): Line => ({
  kind: 'expire',
  reason: 'expire',
  source: { kind: 'expiry', id: lastDay },
  points: -points,
  growth: 0,
  ruleVersion: version,
  dailyLimit: null,
});

/** Keeps the notices, and answers those that are new. */
async function noteDown(
  database: Database,
  { communityId, memberId }: Account,
  near: ExpiringPoints[],
  now: Date,
): Promise<ExpiringPoints[]> {
  if (near.length === 0) return [];
  const rows = near.map(({ lastDay, points }) => ({
    community_id: communityId,
    member_id: memberId,
    last_day: lastDay,
    points,
    told_at: now,
  }));
  const written = await database
    .insertInto('expiry_notices')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning(['last_day as lastDay', 'points'])
    .execute();
  return written.sort((a, b) => a.lastDay.localeCompare(b.lastDay));
}

/** The day after something ends, or 30 days before, whichever comes first; a month from now at the latest. */
function nextLook(coming: ExpiringPoints[], today: string): string {
  const days = coming.flatMap(({ lastDay }) => [addDays(lastDay, -NOTICE_DAYS), addDays(lastDay, 1)]);
  return [...days.filter((day) => day > today), addDays(today, LONGEST_PAUSE_DAYS)].sort()[0]!;
}

async function planNextLook(
  database: Database,
  { communityId, memberId }: Account,
  { version }: Policy,
  checkOn: string,
): Promise<void> {
  await database
    .updateTable('ledger_accounts')
    .set({ expiry_version: version, expiry_check_on: checkOn })
    .where('community_id', '=', communityId)
    .where('member_id', '=', memberId)
    .execute();
}
