import type { DutyItem, DutyMate } from '@contract/duty';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import type { Member } from '../../core/caller';
import type { Database } from '../../core/database';
import { found } from '../../core/refusal';
import type { Turn } from './rules/rotation';
import { weekAt, weekBefore, weeksOfCourse } from './rules/week';

/** Which team's rotation, and in which zone its weeks begin. */
export interface DutyTeam {
  communityId: string;
  timeZone: string;
  teamId: string;
}

export interface Mate extends Pick<DutyMate, 'teamRole'> {
  memberId: string;
  firstDay: string;
  hasOptedOut: boolean;
}

/** A week as it was given. */
export interface GivenTurn extends Turn {
  isAssigned: boolean;
  givenAt: Date;
  acceptedAt: Date | null;
}

interface Swap {
  weekStart: string;
  askerId: string;
  askedId: string;
  state: 'asked' | 'accepted' | 'declined' | 'withdrawn';
}

export interface Tick {
  weekStart: string;
  item: DutyItem;
  memberId: string;
  note: string;
  tickedAt: string;
}

interface DutyRow {
  team_name: string;
  course_title: string;
  course_status: string;
  starts_on: string;
  days: number;
  weekdays: number[];
  mates: Mate[];
  turns: (Turn & { isAssigned: boolean; givenAt: string; acceptedAt: string | null })[];
  leaves: { memberId: string; localDate: string }[];
  declines: { memberId: string; weekStart: string }[];
  swaps: Swap[];
  ticks: Tick[];
  people: Member[];
}

/** A team's rotation at one moment: all weeks given so far; leaves, answers and swaps from this week on, ticks from the last. */
export interface DutyFacts extends DutyTeam {
  teamName: string;
  courseTitle: string;
  courseStatus: string;
  plan: { startsOn: string; days: number; weekdays: number[] };
  /** Monday of the week it is. */
  thisWeek: string;
  /** Mondays of all weeks of the course. */
  courseWeeks: string[];
  mates: Mate[];
  turns: GivenTurn[];
  leaves: DutyRow['leaves'];
  declines: DutyRow['declines'];
  swaps: Swap[];
  ticks: Tick[];
  /** Everybody named in the facts, also those who are gone. */
  people: Map<string, Member>;
}

export const teamOf = ({ community, teamId }: MemberGrant & { teamId: string }): DutyTeam => ({
  communityId: community.communityId,
  timeZone: community.timeZone,
  teamId,
});

/** Reads the rotation of a team in one statement. */
export async function readDuty(database: Database, team: DutyTeam, now: Date): Promise<DutyFacts> {
  const thisWeek = weekAt(now, team.timeZone);
  const result = await dutyRow(team, thisWeek).execute(database);
  const row = found(result.rows[0], 'the team');
  const plan = { startsOn: row.starts_on, days: row.days, weekdays: row.weekdays };
  return {
    ...team,
    teamName: row.team_name,
    courseTitle: row.course_title,
    courseStatus: row.course_status,
    plan,
    thisWeek,
    courseWeeks: weeksOfCourse(plan),
    mates: row.mates,
    turns: row.turns.map(({ givenAt, acceptedAt, ...turn }) => ({
      ...turn,
      givenAt: new Date(givenAt),
      acceptedAt: acceptedAt === null ? null : new Date(acceptedAt),
    })),
    leaves: row.leaves,
    declines: row.declines,
    swaps: row.swaps,
    ticks: row.ticks,
    people: new Map(row.people.map((member) => [member.memberId, member])),
  };
}

/** For the read action: the rotation of the team that the policy found. */
export function getDuty({ database, now }: Call, grant: MemberGrant & { teamId: string }): Promise<DutyFacts> {
  return readDuty(database, teamOf(grant), now);
}

function dutyRow({ communityId, teamId }: DutyTeam, thisWeek: string) {
  const ofTeam = sql`community_id = ${communityId} and team_id = ${teamId}`;
  const fromWeek = (week: string) => sql`${ofTeam} and week_start >= ${week}::date`;
  return sql<DutyRow>`
    with mate as (
      select e.member_id, e.team_role, e.first_day, e.enrolled_at, e.course_id from enrolments e
      join members m on m.community_id = e.community_id and m.member_id = e.member_id and m.status = 'active'
      where e.community_id = ${communityId} and e.team_id = ${teamId} and e.status = 'active'
    ),
    turn as (select * from duty_turns where ${ofTeam}),
    swap as (select * from duty_swaps where ${fromWeek(thisWeek)}),
    tick as (select * from duty_ticks where ${fromWeek(weekBefore(thisWeek))}),
    named as (
      select member_id from mate union select member_id from turn union select place_of from turn
      union select asker_id from swap union select asked_id from swap union select member_id from tick
    )
    select t.name as team_name, c.title as course_title, c.status as course_status, c.starts_on, c.days, c.weekdays,
      (select coalesce(json_agg(json_build_object('memberId', member_id, 'teamRole', team_role, 'firstDay', first_day,
          'hasOptedOut', exists (select from duty_opt_outs o
            where o.community_id = ${communityId} and o.team_id = ${teamId} and o.member_id = mate.member_id))
          order by team_role <> 'captain', enrolled_at, member_id), '[]') from mate) as mates,
      (select coalesce(json_agg(json_build_object('weekStart', week_start, 'memberId', member_id, 'placeOf', place_of,
          'isAssigned', assigned_by is not null, 'givenAt', given_at, 'acceptedAt', accepted_at)
          order by week_start), '[]') from turn) as turns,
      (select coalesce(json_agg(json_build_object('memberId', l.member_id, 'localDate', l.local_date)), '[]')
        from leaves l join mate on mate.course_id = l.course_id and mate.member_id = l.member_id
        where l.community_id = ${communityId} and l.local_date >= ${thisWeek}::date) as leaves,
      (select coalesce(json_agg(json_build_object('memberId', member_id, 'weekStart', week_start)), '[]')
        from duty_declines where ${fromWeek(thisWeek)}) as declines,
      (select coalesce(json_agg(json_build_object('weekStart', week_start, 'askerId', asker_id, 'askedId', asked_id,
          'state', state) order by week_start), '[]') from swap) as swaps,
      (select coalesce(json_agg(json_build_object('weekStart', week_start, 'item', item, 'memberId', member_id,
          'note', note, 'tickedAt', ticked_at) order by week_start, ticked_at), '[]') from tick) as ticks,
      (select coalesce(json_agg(json_build_object('memberId', m.member_id, 'nickname', m.nickname,
          'avatarKey', m.avatar_key, 'role', m.role)), '[]')
        from members m where m.community_id = ${communityId} and m.member_id in (select member_id from named)) as people
    from teams t join courses c on c.community_id = t.community_id and c.course_id = t.course_id
    where t.community_id = ${communityId} and t.team_id = ${teamId}`;
}
