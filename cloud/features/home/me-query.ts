import type { Celebration, Tier } from '@contract/vip';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import { isOperator } from '../../core/policy';
import { localDateOf } from '../../core/zone';
import { balanceSql } from '../../ledger/account';
import { celebrationSql } from '../vip/celebration';
import { heldJson, tiersJson } from '../vip/kept';
import type { Held } from '../vip/rules/tiers';
import { membershipsOf, type MembershipRow } from './today-query';

interface MeRow {
  bio: string;
  joined_at: Date;
  points: number;
  growth: number;
  /** From the lowest up. */
  tiers: Tier[];
  held: Held | null;
  celebration: Celebration | null;
  lit_total: number;
  longest_streak: number;
  courses_finished: number;
  unread: number;
  stars: { localDate: string; count: number }[];
  memberships: MembershipRow[];
  applications: number | null;
  safety_cases: number | null;
}

/** All of the Me page in one statement. The year is the calendar year it is now in the community. */
export async function readMe(call: Call<'home.me'>, { member, community }: MemberGrant) {
  const { communityId, timeZone } = community;
  const year = Number(localDateOf(call.now, timeZone).slice(0, 4));
  const account = { communityId, memberId: member.memberId };
  const own = sql`community_id = ${communityId} and member_id = ${member.memberId}`;
  const desk = isOperator(member)
    ? sql`
      (select count(*) from applications where community_id = ${communityId} and status = 'pending')::integer as applications,
      (select count(*) from safety_cases where community_id = ${communityId} and decided_at is null)::integer as safety_cases`
    : sql`null as applications, null as safety_cases`;
  const result = await sql<MeRow>`
    select m.bio, m.joined_at, balance.points, balance.growth,
      ${tiersJson(communityId)} as tiers, ${heldJson(communityId, member.memberId)} as held, ${celebrationSql(account)} as celebration,
      (select count(distinct local_date) from checkins where ${own} and deleted_at is null)::integer as lit_total,
      (select coalesce(max(best_streak), 0) from enrolments where ${own}) as longest_streak,
      (select count(*) from enrolments e join courses c on c.community_id = e.community_id and c.course_id = e.course_id
        where e.community_id = ${communityId} and e.member_id = ${member.memberId} and e.status = 'active'
          and c.status in ('closed', 'archived'))::integer as courses_finished,
      (select count(*) from inbox_messages where ${own} and read_at is null)::integer as unread,
      (select coalesce(json_agg(json_build_object('localDate', day.local_date, 'count', day.courses) order by day.local_date), '[]')
        from (
          select local_date, count(*) as courses from checkins
          where ${own} and deleted_at is null
            and local_date between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
          group by local_date
        ) day) as stars,
      (select coalesce(json_agg(a), '[]') from (${membershipsOf(call.caller.personId!)}) a) as memberships,
      ${desk}
    from members m cross join (${balanceSql(account)}) balance
    where m.community_id = ${communityId} and m.member_id = ${member.memberId}`.execute(call.database);
  return { ...result.rows[0]!, year };
}
export type MeFacts = Awaited<ReturnType<typeof readMe>>;
