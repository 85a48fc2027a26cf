import { LIMITS } from '@contract/limits';
import { monthBounds } from '../../core/days';
import type { EarningRule } from '@contract/points';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import type { Database } from '../../core/database';
import { pageOf } from '../../core/paging';
import { Refusal } from '../../core/refusal';
import { balanceOf } from '../../ledger/account';
import { currentRules } from '../../ledger/earning-rules';
import { listEntries, totalsOf, type Entry } from '../../ledger/entries';

/** What the source of an entry is about: a course, and a day of it where there is one. */
export interface SourceSubject {
  sourceKind: string;
  sourceId: string;
  courseTitle: string;
  localDate: string | null;
}

/** A page of the caller's entries, newest first, with the balance now and the totals of the month or of everything. */
export async function listOwnEntries(
  { database, input }: Call<'points.listEntries'>,
  { member, community }: MemberGrant,
) {
  const account = { communityId: community.communityId, memberId: member.memberId };
  const period = input.month === undefined ? null : monthBounds(input.month);
  const before = input.cursor === undefined ? null : sequenceOf(input.cursor);
  const limit = LIMITS.ledgerRows;
  const entries = await listEntries(database, account, { filter: input.filter, period, before, limit: limit + 1 });
  return {
    ...pageOf(entries, limit, (entry) => String(entry.sequence)),
    subjects: await findSubjects(database, community.communityId, entries),
    balance: await balanceOf(database, account),
    totals: await totalsOf(database, account, period),
  };
}
export type LedgerPage = Awaited<ReturnType<typeof listOwnEntries>>;

function sequenceOf(cursor: string): number {
  if (/^[1-9]\d{0,8}$/.test(cursor)) return Number(cursor);
  throw new Refusal('INPUT.INVALID', 'this cursor is not one of ours', { field: 'input.cursor' });
}

/** The subjects of those entries that have one, also where it has been deleted since. */
async function findSubjects(database: Database, communityId: string, entries: Entry[]): Promise<SourceSubject[]> {
  if (entries.length === 0) return [];
  const sources = entries.map(({ sourceKind: kind, sourceId: id }) => ({ kind, id }));
  const result = await sql<SourceSubject>`
    select s.kind as "sourceKind", s.id as "sourceId", c.title as "courseTitle", k.local_date as "localDate"
    from (select distinct kind, id from jsonb_to_recordset(${JSON.stringify(sources)}::jsonb) as r(kind text, id text)) s
    left join comments said on said.community_id = ${communityId} and s.kind = 'comment' and said.comment_id = s.id
    left join checkins k on k.community_id = ${communityId}
      and k.checkin_id = case when s.kind in ('checkin', 'featured') then s.id else said.checkin_id end
    join courses c on c.community_id = ${communityId}
      and c.course_id = case when s.kind = 'milestone' then split_part(s.id, ':', 1) else k.course_id end`.execute(
    database,
  );
  return result.rows;
}

/** The rules in force: what earns, and how much. */
export function listRules({ database }: Call<'points.listRules'>, { community }: MemberGrant): Promise<EarningRule[]> {
  return currentRules(database, community.communityId);
}
