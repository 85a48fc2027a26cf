import { LIMITS } from '@contract/limits';
import type { EarningRule, LedgerFilter } from '@contract/points';
import type { Call, MemberGrant } from '../../core/action';
import type { Database } from '../../core/database';
import { monthBounds } from '../../core/days';
import { pageOf } from '../../core/paging';
import { found, Refusal } from '../../core/refusal';
import { balanceOf } from '../../ledger/account';
import { currentRules } from '../../ledger/earning-rules';
import { listEntries, totalsOf } from '../../ledger/entries';
import { upcomingEnds } from '../../ledger/expiry/account-ends';
import { expiryPolicyOf } from '../../ledger/expiry/policy';
import type { Account } from '../../ledger/post';
import { findSubjects } from './subjects';

/** How many coming ends a member is shown. */
const ENDS_SHOWN = 12;

interface Question {
  filter: LedgerFilter;
  month?: string | undefined;
  cursor?: string | undefined;
}

/** A page of an account's entries, newest first, with the balance now and the totals of the month or of everything. */
async function readPage(database: Database, account: Account, { filter, month, cursor }: Question) {
  const period = month === undefined ? null : monthBounds(month);
  const before = cursor === undefined ? null : sequenceOf(cursor);
  const limit = LIMITS.ledgerRows;
  const entries = await listEntries(database, account, { filter, period, before, limit: limit + 1 });
  return {
    ...pageOf(entries, limit, (entry) => String(entry.sequence)),
    subjects: await findSubjects(database, account.communityId, entries),
    balance: await balanceOf(database, account),
    totals: await totalsOf(database, account, period),
  };
}
export type EntryPage = Awaited<ReturnType<typeof readPage>>;

/** Reads a cursor that is a number of ours: an entry's sequence, or a version. */
export function sequenceOf(cursor: string): number {
  if (/^[1-9]\d{0,8}$/.test(cursor)) return Number(cursor);
  throw new Refusal('INPUT.INVALID', 'this cursor is not one of ours', { field: 'input.cursor' });
}

/** The caller's own ledger. */
export function listOwnEntries({ database, input }: Call<'points.listEntries'>, { member, community }: MemberGrant) {
  return readPage(database, { communityId: community.communityId, memberId: member.memberId }, input);
}

/** The ledger of a member of the community, those who left or were removed included. */
export async function listMemberEntries(
  { database, input }: Call<'points.listMemberEntries'>,
  { community: { communityId } }: MemberGrant,
) {
  const row = await database
    .selectFrom('members')
    .select('member_id')
    .where('community_id', '=', communityId)
    .where('member_id', '=', input.memberId)
    .where('status', '<>', 'deleted')
    .executeTakeFirst();
  const { member_id: memberId } = found(row, 'the member');
  return readPage(database, { communityId, memberId }, input);
}

/** The rules in force: what earns, and how much. */
export function listRules({ database }: Call<'points.listRules'>, { community }: MemberGrant): Promise<EarningRule[]> {
  return currentRules(database, community.communityId);
}

/** How long the caller's points last, and which end next. */
export async function readExpiry({ database }: Call<'points.getExpiry'>, { member, community }: MemberGrant) {
  const { communityId } = community;
  const policy = await expiryPolicyOf(database, communityId);
  const ends = await upcomingEnds(database, { communityId, memberId: member.memberId }, policy);
  return { term: policy.term, upcoming: ends.slice(0, ENDS_SHOWN) };
}
