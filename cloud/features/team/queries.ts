import type { TeamStar } from '@contract/course';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import type { Member } from '../../core/caller';
import type { Database } from '../../core/database';
import { learningDayAt, scheduledDates } from '../checkin/rules/schedule';

/** Scheduled days that the week of a team shows. */
const WEEK_DAYS = 7;

interface TeamRow {
  team_id: string;
  course_id: string;
  name: string;
  captains_note: string | null;
  title: string;
  starts_on: string;
  days: number;
  weekdays: number[];
  cutoff_minutes: number;
}

/** One member of a team: check-ins and leaves of the days the page shows. */
export interface MateRow extends Member {
  teamId: string;
  teamRole: TeamStar['teamRole'];
  firstDay: string;
  litDays: number;
  lit: { date: string; at: string }[];
  leaves: string[];
}

/** A team with the days it is shown for: the learning day it is now, and its last scheduled days, oldest first. */
export interface TeamFacts extends TeamRow {
  today: string;
  week: string[];
  mates: MateRow[];
}

/** The caller's teams in open courses with everybody in them: two statements, however many teams. */
export async function listMine({ database, now }: Call<'team.listMine'>, grant: MemberGrant): Promise<TeamFacts[]> {
  const teams = (await findTeams(database, grant)).map((team) => ({ ...team, ...daysOf(team, grant, now) }));
  const mates = await findMates(database, grant, teams);
  return teams.map((team) => ({ ...team, mates: mates.filter((mate) => mate.teamId === team.team_id) }));
}

function findTeams(database: Database, { member, community }: MemberGrant): Promise<TeamRow[]> {
  return database
    .selectFrom('enrolments as seat')
    .innerJoin('teams as t', (join) =>
      join.onRef('t.community_id', '=', 'seat.community_id').onRef('t.team_id', '=', 'seat.team_id'),
    )
    .innerJoin('courses as c', (join) =>
      join.onRef('c.community_id', '=', 't.community_id').onRef('c.course_id', '=', 't.course_id'),
    )
    .select(['t.team_id', 't.course_id', 't.name', 't.captains_note', 'c.title'])
    .select(['c.starts_on', 'c.days', 'c.weekdays', 'c.cutoff_minutes'])
    .where('seat.community_id', '=', community.communityId)
    .where('seat.member_id', '=', member.memberId)
    .where('seat.status', '=', 'active')
    .where('c.status', '=', 'open')
    .execute();
}

function daysOf(team: TeamRow, { community }: MemberGrant, now: Date) {
  const { starts_on: startsOn, days, weekdays, cutoff_minutes: cutoffMinutes } = team;
  const today = learningDayAt({ cutoffMinutes, timeZone: community.timeZone }, now);
  const week = scheduledDates({ startsOn, days, weekdays })
    .filter((date) => date <= today)
    .slice(-WEEK_DAYS);
  return { today, week };
}

/** The captain first, then as they came. */
async function findMates(
  database: Database,
  { community }: MemberGrant,
  teams: Omit<TeamFacts, 'mates'>[],
): Promise<MateRow[]> {
  if (teams.length === 0) return [];
  const shown = teams.map(({ team_id, today, week }) => ({ team_id, since: week[0] ?? today, today }));
  const own = sql`community_id = e.community_id and course_id = e.course_id and member_id = e.member_id
    and local_date between shown.since and shown.today`;
  const result = await sql<MateRow>`
    select e.team_id as "teamId", e.team_role as "teamRole", e.first_day as "firstDay", e.lit_days as "litDays",
      m.member_id as "memberId", m.nickname, m.avatar_key as "avatarKey", m.role,
      (select coalesce(json_agg(json_build_object('date', local_date, 'at', written_at)), '[]')
        from checkins where ${own} and deleted_at is null) as lit,
      (select coalesce(json_agg(local_date), '[]') from leaves where ${own}) as leaves
    from jsonb_to_recordset(${JSON.stringify(shown)}::jsonb) as shown(team_id text, since date, today date)
    join enrolments e on e.community_id = ${community.communityId} and e.team_id = shown.team_id and e.status = 'active'
    join members m on m.community_id = e.community_id and m.member_id = e.member_id and m.status = 'active'
    order by e.team_role <> 'captain', e.enrolled_at, e.member_id`.execute(database);
  return result.rows;
}
