import type { Role } from '@contract/community';
import { LIMITS } from '@contract/limits';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../../core/action';
import { pageOf } from '../../../core/paging';
import { found, Refusal } from '../../../core/refusal';
import { balanceOf, balancesOf } from '../../../ledger/account';

/** A page of the active members, who joined last first, by name and role. */
export async function listMembers(
  { database, input }: Call<'ops.listMembers'>,
  { community: { communityId } }: MemberGrant,
) {
  let called = database.selectFrom('members').where('community_id', '=', communityId).where('status', '=', 'active');
  if (input.search !== undefined) called = called.where('nickname', 'ilike', `%${literally(input.search)}%`);
  const counted = await called
    .select(['role', sql<number>`count(*)::integer`.as('people')])
    .groupBy('role')
    .execute();
  let query = called.select(['member_id', 'nickname', 'avatar_key', 'role', 'joined_at']);
  if (input.role !== undefined) query = query.where('role', '=', input.role);
  if (input.cursor !== undefined) {
    const { joinedAt, memberId } = placeOf(input.cursor);
    query = query.where(sql<boolean>`(joined_at, member_id) < (${joinedAt}, ${memberId})`);
  }
  const rows = await query
    .orderBy('joined_at', 'desc')
    .orderBy('member_id', 'desc')
    .limit(LIMITS.memberRows + 1)
    .execute();
  const page = pageOf(rows, LIMITS.memberRows, (row) => `${row.joined_at.getTime()}_${row.member_id}`);
  const balances = await balancesOf(
    database,
    communityId,
    page.rows.map((row) => row.member_id),
  );
  return { ...page, balances, counts: { ...NOBODY, ...fromRows(counted) } };
}
export type MemberPage = Awaited<ReturnType<typeof listMembers>>;

const NOBODY: Record<Role, number> = { owner: 0, operator: 0, coach: 0, kol: 0, member: 0 };
const fromRows = (rows: readonly { role: string; people: number }[]) =>
  Object.fromEntries(rows.map(({ role, people }) => [role, people]));

/** A search for `100%` looks for the percent sign. */
const literally = (search: string) => search.replace(/[\\%_]/g, '\\$&');

function placeOf(cursor: string): { joinedAt: Date; memberId: string } {
  const [, milliseconds, memberId] = /^(\d{1,14})_([0-9A-Za-z]{10,32})$/.exec(cursor) ?? [];
  if (memberId === undefined) {
    throw new Refusal('INPUT.INVALID', 'this cursor is not one of ours', { field: 'input.cursor' });
  }
  return { joinedAt: new Date(Number(milliseconds)), memberId };
}

interface FileRow {
  memberId: string;
  nickname: string;
  avatarKey: string | null;
  role: Role;
  bio: string;
  status: 'active' | 'left' | 'removed';
  joinedAt: Date;
  leftAt: Date | null;
  removedReason: string | null;
  litDays: number;
  lastLitDate: string | null;
  courses: string[];
}

/** One member, those who left or were removed included, with what they are in and how often they were there. */
export async function readMember(
  { database, input }: Call<'ops.getMember'>,
  { community: { communityId } }: MemberGrant,
) {
  const { memberId } = input;
  const result = await sql<FileRow>`
    select m.member_id as "memberId", m.nickname, m.avatar_key as "avatarKey", m.role, m.bio, m.status,
      m.joined_at as "joinedAt", m.left_at as "leftAt", m.removed_reason as "removedReason",
      lit.days as "litDays", lit.last::text as "lastLitDate",
      array(select c.title from enrolments e
        join courses c on c.community_id = e.community_id and c.course_id = e.course_id
        where e.community_id = m.community_id and e.member_id = m.member_id and e.status = 'active'
        order by c.starts_on desc, c.course_id limit 20) as courses
    from members m cross join lateral (
      select count(distinct local_date)::integer as days, max(local_date) as last from checkins
      where community_id = m.community_id and member_id = m.member_id and deleted_at is null
    ) lit
    where m.community_id = ${communityId} and m.member_id = ${memberId} and m.status <> 'deleted'`.execute(database);
  const file = found(result.rows[0], 'the member');
  return { ...file, balance: await balanceOf(database, { communityId, memberId }) };
}
export type MemberFileFacts = Awaited<ReturnType<typeof readMember>>;
