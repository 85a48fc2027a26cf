import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { giveWeek, lockDuty } from './give-week';
import type { DutyTeam } from './queries';
import { givenFrom, weekAfter, weekAt, weeksOfCourse } from './rules/week';

export interface DueWeek extends DutyTeam {
  weekStart: string;
}

interface RunningCourse {
  community_id: string;
  course_id: string;
  time_zone: string;
  starts_on: string;
  days: number;
  weekdays: number[];
}

/**
 * Weeks of teams in open courses that somebody should have by now and nobody has: this week, and from the Thursday before it
 * the next one. A week whose member is not in the team any more counts as nobody's.
 */
export async function findDueWeeks(database: Database, now: Date): Promise<DueWeek[]> {
  const courses = await database
    .selectFrom('courses as c')
    .innerJoin('communities as g', 'g.community_id', 'c.community_id')
    .select(['c.community_id', 'c.course_id', 'g.time_zone', 'c.starts_on', 'c.days', 'c.weekdays'])
    .where('c.status', '=', 'open')
    .execute();
  const due = courses.flatMap((course) => dueWeeksOf(course, now));
  if (due.length === 0) return [];
  const inTeam = sql`enrolments e join members m
    on m.community_id = e.community_id and m.member_id = e.member_id and m.status = 'active'
    where e.community_id = t.community_id and e.team_id = t.team_id and e.status = 'active'`;
  const result = await sql<DueWeek>`
    select t.community_id as "communityId", due.time_zone as "timeZone", t.team_id as "teamId", due.week_start as "weekStart"
    from jsonb_to_recordset(${JSON.stringify(due)}::jsonb)
      as due(community_id text, course_id text, time_zone text, week_start date)
    join teams t on t.community_id = due.community_id and t.course_id = due.course_id
    where exists (select from ${inTeam}) and not exists (
      select from duty_turns d where d.community_id = t.community_id and d.team_id = t.team_id
        and d.week_start = due.week_start and exists (select from ${inTeam} and e.member_id = d.member_id))
    order by t.community_id, t.team_id, due.week_start`.execute(database);
  return result.rows;
}

function dueWeeksOf(course: RunningCourse, now: Date) {
  const { community_id, course_id, time_zone, starts_on: startsOn, days, weekdays } = course;
  const thisWeek = weekAt(now, time_zone);
  const nextWeek = weekAfter(thisWeek);
  const isNextDue = now >= givenFrom(nextWeek, time_zone);
  return weeksOfCourse({ startsOn, days, weekdays })
    .filter((week) => week === thisWeek || (isNextDue && week === nextWeek))
    .map((week_start) => ({ community_id, course_id, time_zone, week_start }));
}

/** Gives a due week to whoever comes next, unless another run has just done so. Answers whether it did. */
export async function giveDueWeek(database: Database, { weekStart, ...team }: DueWeek, now: Date): Promise<boolean> {
  return database.transaction().execute(async (tx) => {
    const facts = await lockDuty(tx, team, now);
    const holder = facts.turns.find((turn) => turn.weekStart === weekStart)?.memberId;
    const isGiven = facts.mates.some(({ memberId }) => memberId === holder);
    return isGiven ? false : giveWeek(tx, facts, weekStart, now);
  });
}
