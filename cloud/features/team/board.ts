import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import type { CommunityFacts } from '../../core/caller';
import type { Database } from '../../core/database';
import { learningDayAt, scheduledDates } from '../checkin/rules/schedule';
import type { TeamTally } from './rules/board';

export interface CourseTally extends TeamTally {
  courseId: string;
}

/** What says which days of a course have passed. */
interface Planned {
  course_id: string;
  starts_on: string;
  days: number;
  weekdays: number[];
  /** The learning day it is now. */
  today: string;
}

/** Scheduled days that are over, in order: today counts for nobody before it has ended for everybody. */
const passedDays = ({ starts_on: startsOn, today, ...plan }: Planned) =>
  scheduledDates({ startsOn, ...plan }).filter((date) => date < today);

/**
 * Member-days of every team of the courses, in one statement. A day lit counts as lit, also one made up or on leave;
 * days before somebody joined are not asked of them.
 */
export async function tallyTeams(
  database: Database,
  { communityId }: CommunityFacts,
  courses: Planned[],
): Promise<CourseTally[]> {
  if (courses.length === 0) return [];
  const asked = new Map(courses.map((course) => [course.course_id, passedDays(course)]));
  const shown = JSON.stringify([...asked].map(([course_id, dates]) => ({ course_id, dates })));
  const own = (table: 'checkins' | 'leaves') => sql`
    from ${sql.ref(table)} own where own.community_id = e.community_id and own.course_id = e.course_id
      and own.member_id = e.member_id and own.local_date >= e.first_day and own.local_date = any(shown.dates)`;
  const result = await sql<CourseTally>`
    select e.course_id as "courseId", e.team_id as "teamId", t.name, count(*)::integer as members,
      sum((select count(*) from unnest(shown.dates) day where day >= e.first_day))::integer as scheduled,
      sum((select count(*) ${own('checkins')} and own.deleted_at is null))::integer as lit,
      sum((select count(*) ${own('leaves')} and not exists (
        select from checkins k where k.community_id = own.community_id and k.course_id = own.course_id
          and k.member_id = own.member_id and k.local_date = own.local_date and k.deleted_at is null)))::integer as leave
    from jsonb_to_recordset(${shown}::jsonb) as shown(course_id text, dates date[])
    join enrolments e on e.community_id = ${communityId} and e.course_id = shown.course_id and e.status = 'active'
    join members m on m.community_id = e.community_id and m.member_id = e.member_id and m.status = 'active'
    join teams t on t.community_id = e.community_id and t.team_id = e.team_id
    group by e.course_id, e.team_id, t.name`.execute(database);
  return result.rows;
}

export interface Board {
  tally: CourseTally[];
  /** The last day that counts. */
  until: string | null;
}

/** A course with the caller's seat in it, or undefined. */
export function findSeatedCourse(database: Database, { member, community }: MemberGrant, courseId: string) {
  return database
    .selectFrom('courses as c')
    .leftJoin('enrolments as seat', (join) =>
      join
        .onRef('seat.community_id', '=', 'c.community_id')
        .onRef('seat.course_id', '=', 'c.course_id')
        .on('seat.member_id', '=', member.memberId)
        .on('seat.status', '=', 'active'),
    )
    .select(['c.course_id', 'c.title', 'c.starts_on', 'c.days', 'c.weekdays', 'c.cutoff_minutes'])
    .select(['seat.team_id as own_team_id', sql<boolean>`seat.member_id is not null`.as('is_seated')])
    .where('c.community_id', '=', community.communityId)
    .where('c.course_id', '=', courseId)
    .executeTakeFirst();
}
export type SeatedCourse = NonNullable<Awaited<ReturnType<typeof findSeatedCourse>>>;

/** The teams of the course that the policy found. */
export async function readBoard(
  { database, now }: Call<'team.getBoard'>,
  { course, community }: MemberGrant & { course: SeatedCourse },
): Promise<Board> {
  const schedule = { cutoffMinutes: course.cutoff_minutes, timeZone: community.timeZone };
  const planned = { ...course, today: learningDayAt(schedule, now) };
  return {
    tally: await tallyTeams(database, community, [planned]),
    until: passedDays(planned).at(-1) ?? null,
  };
}
