import type { TeamStar } from '@contract/team';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import type { Member } from '../../core/caller';
import type { Database } from '../../core/database';
import { localDateOf } from '../../core/zone';
import { learningDayAt, scheduledDates } from '../checkin/rules/schedule';
import { hasCaptainRights } from '../duty/rights';
import { tallyTeams, type CourseTally } from './board';

/** Scheduled days that the week of a team shows. */
const WEEK_DAYS = 7;

/** Teams of the community with their course, who wrote the note, and the caller's own seat in the course. */
function teams(database: Database, { member, community }: MemberGrant, now: Date) {
  return database
    .selectFrom('teams as t')
    .innerJoin('courses as c', (join) =>
      join.onRef('c.community_id', '=', 't.community_id').onRef('c.course_id', '=', 't.course_id'),
    )
    .leftJoin('enrolments as seat', (join) =>
      join
        .onRef('seat.community_id', '=', 't.community_id')
        .onRef('seat.course_id', '=', 't.course_id')
        .on('seat.member_id', '=', member.memberId)
        .on('seat.status', '=', 'active'),
    )
    .leftJoin('members as writer', (join) =>
      join.onRef('writer.community_id', '=', 't.community_id').onRef('writer.member_id', '=', 't.note_by'),
    )
    .select(['t.team_id', 't.course_id', 't.name', 't.captains_note', 't.note_at', 'c.title', 'c.status'])
    .select(['c.starts_on', 'c.days', 'c.weekdays', 'c.cutoff_minutes', 'c.makeup_allowance'])
    .select(['seat.team_id as own_team_id', 'seat.team_role as own_team_role'])
    .select(hasCaptainRights('seat', localDateOf(now, community.timeZone)).as('has_captain_rights'))
    .select(['writer.member_id as writer_id', 'writer.nickname as writer_nickname'])
    .select(['writer.avatar_key as writer_avatar_key', 'writer.role as writer_role'])
    .where('t.community_id', '=', community.communityId);
}

/** One team of a course in any status, or undefined. */
export function findTeam(database: Database, grant: MemberGrant, teamId: string, now: Date) {
  return teams(database, grant, now).where('t.team_id', '=', teamId).executeTakeFirst();
}
export type TeamRow = NonNullable<Awaited<ReturnType<typeof findTeam>>>;

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
  /** All teams of its course as the board counts them. */
  tally: CourseTally[];
}

/** The caller's teams from their publication until their course closes. */
export async function listMine({ database, now }: Call<'team.listMine'>, grant: MemberGrant): Promise<TeamFacts[]> {
  const mine = await teams(database, grant, now)
    .whereRef('seat.team_id', '=', 't.team_id')
    .where('c.status', 'in', ['grouping', 'open'])
    .execute();
  return readFacts(database, grant, mine, now);
}

/** The team that the policy found, with everybody in it. */
export async function getTeam(
  { database, now }: Call<'team.get'>,
  { team, ...grant }: MemberGrant & { team: TeamRow },
): Promise<TeamFacts> {
  const [facts] = await readFacts(database, grant, [team], now);
  return facts!;
}

/** Everybody in the teams and their boards: two statements, however many teams. */
async function readFacts(database: Database, grant: MemberGrant, rows: TeamRow[], now: Date): Promise<TeamFacts[]> {
  const shown = rows.map((team) => ({ ...team, ...daysOf(team, grant, now) }));
  const mates = await findMates(database, grant, shown);
  const tally = await tallyTeams(database, grant.community, shown);
  return shown.map((team) => ({
    ...team,
    mates: mates.filter((mate) => mate.teamId === team.team_id),
    tally: tally.filter((line) => line.courseId === team.course_id),
  }));
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
  teams: Omit<TeamFacts, 'mates' | 'tally'>[],
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
