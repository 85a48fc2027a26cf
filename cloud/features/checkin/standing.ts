import type { CourseStatus, NumberField } from '@contract/course';
import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { tierStandingSql } from '../vip/standing';
import { learningDayAt, scheduledDates, type Schedule } from './rules/schedule';
import { makeupCardsLeft, streaksOf, type DayFacts } from './rules/streak';

/** Where one member stands in one course: all that the rules need, read in one statement. */
export interface Standing {
  /** Changes with every change of the enrolment, its check-ins and leaves among them. */
  version: string;
  courseId: string;
  title: string;
  status: CourseStatus;
  dissolvesOn: string;
  schedule: Schedule;
  numbers: NumberField[];
  /** It is open, and the member has yet to acknowledge its rules. */
  asksForRules: boolean;
  leaveAllowance: number;
  leavesUsed: number;
  makeupAllowance: number;
  /** Make-up cards that the member's tier gives. */
  extraMakeups: number;
  makeupsUsed: number;
  bestStreakKept: number;
  facts: DayFacts;
  checkinIds: ReadonlyMap<string, string>;
  team: TeamToday | null;
}

export interface TeamToday {
  teamId: string;
  name: string;
  isCaptain: boolean;
  /** Of those who are in the team now. */
  litCount: number;
  /** Who was asked to light that day: all but those on leave and those who begin later. */
  dueCount: number;
}

export interface StandingRow {
  version: string;
  course_id: string;
  title: string;
  status: CourseStatus;
  starts_on: string;
  days: number;
  weekdays: number[];
  dissolves_on: string;
  cutoff_minutes: number;
  grace_minutes: number;
  leave_allowance: number;
  makeup_allowance: number;
  extra_makeups: number;
  numbers: NumberField[];
  asks_for_rules: boolean;
  first_day: string;
  best_streak: number;
  makeups_used: number;
  leaves_used: number;
  team_id: string | null;
  team_name: string | null;
  team_role: string | null;
  team_lit: number;
  team_due: number;
  lit: [date: string, checkinId: string, isMakeup: boolean][];
  leaves: string[];
}

/**
 * The caller's active enrolments with what each standing is made of, as a query to run or to embed. `courseId` narrows
 * it to one; team figures are those of `teamDate`, or of each course's present learning day.
 */
export function standingRows(who: {
  communityId: string;
  memberId: string;
  timeZone: string;
  now: Date;
  courseId?: string;
  teamDate?: string;
}) {
  const day = who.teamDate
    ? sql`${who.teamDate}::date`
    : sql`((${who.now}::timestamptz at time zone ${who.timeZone}) - make_interval(mins => c.cutoff_minutes))::date`;
  const sameSeat = (own: string) => sql`${sql.ref(own)}.community_id = mate.community_id
    and ${sql.ref(own)}.course_id = mate.course_id and ${sql.ref(own)}.member_id = mate.member_id`;
  return sql<StandingRow>`
    select e.xmin::text as version, c.course_id, c.title, c.status, c.starts_on, c.days, c.weekdays, c.dissolves_on, c.cutoff_minutes,
      c.grace_minutes, c.leave_allowance, c.makeup_allowance, c.numbers,
      c.status = 'open' and cardinality(c.rules_text) > 0 and e.rules_acknowledged_at is null as asks_for_rules,
      coalesce((select tier.extra_makeups from (${tierStandingSql(who.communityId, who.memberId)}) tier), 0) as extra_makeups,
      e.first_day, e.best_streak, e.makeups_used, e.leaves_used, e.team_id, e.team_role, t.name as team_name,
      team.lit as team_lit, team.due as team_due,
      (select coalesce(json_agg(json_build_array(k.local_date, k.checkin_id, k.is_makeup) order by k.local_date), '[]')
        from checkins k where k.community_id = e.community_id and k.course_id = e.course_id
          and k.member_id = e.member_id and k.deleted_at is null) as lit,
      (select coalesce(json_agg(l.local_date), '[]')
        from leaves l where l.community_id = e.community_id and l.course_id = e.course_id
          and l.member_id = e.member_id) as leaves
    from enrolments e
    join courses c on c.community_id = e.community_id and c.course_id = e.course_id
    left join teams t on t.community_id = e.community_id and t.team_id = e.team_id
    cross join lateral (
      select count(*) filter (where is_lit)::integer as lit, count(*) filter (where is_lit or is_asked)::integer as due
      from (
        select exists (select from checkins k where ${sameSeat('k')} and k.local_date = ${day} and k.deleted_at is null) as is_lit,
          mate.first_day <= ${day} and not exists (
            select from leaves l where ${sameSeat('l')} and l.local_date = ${day}) as is_asked
        from enrolments mate
        where mate.community_id = e.community_id and mate.team_id = e.team_id and mate.status = 'active'
      ) mates
    ) team
    where e.community_id = ${who.communityId} and e.member_id = ${who.memberId} and e.status = 'active'
      ${who.courseId === undefined ? sql`` : sql`and e.course_id = ${who.courseId}`}`;
}

/** Gives a row its meaning at an instant. */
export function standingOf(row: StandingRow, timeZone: string, now: Date): Standing {
  const schedule: Schedule = {
    startsOn: row.starts_on,
    days: row.days,
    weekdays: row.weekdays,
    cutoffMinutes: row.cutoff_minutes,
    graceMinutes: row.grace_minutes,
    timeZone,
  };
  const [scheduled, today] = [scheduledDates(schedule), learningDayAt(schedule, now)];
  return {
    version: row.version,
    courseId: row.course_id,
    title: row.title,
    status: row.status,
    dissolvesOn: row.dissolves_on,
    schedule,
    numbers: row.numbers,
    asksForRules: row.asks_for_rules,
    leaveAllowance: row.leave_allowance,
    leavesUsed: row.leaves_used,
    makeupAllowance: row.makeup_allowance,
    extraMakeups: row.extra_makeups,
    makeupsUsed: row.makeups_used,
    bestStreakKept: row.best_streak,
    facts: {
      scheduled,
      firstDay: row.first_day,
      today,
      lit: new Set(row.lit.filter(([, , isMakeup]) => !isMakeup).map(([date]) => date)),
      madeUp: new Set(row.lit.filter(([, , isMakeup]) => isMakeup).map(([date]) => date)),
      onLeave: new Set(row.leaves),
    },
    checkinIds: new Map(row.lit.map(([date, checkinId]) => [date, checkinId])),
    team: teamOf(row, scheduled.includes(today)),
  };
}

/** A day off the plan is asked of nobody. */
function teamOf(row: StandingRow, isAsked: boolean): TeamToday | null {
  if (row.team_id === null) return null;
  return {
    teamId: row.team_id,
    name: row.team_name!,
    isCaptain: row.team_role === 'captain',
    litCount: row.team_lit,
    dueCount: isAsked ? row.team_due : row.team_lit,
  };
}

/** The caller's standing in one course, or null when they are not enrolled. */
export async function findStanding(
  database: Database,
  who: { communityId: string; memberId: string; timeZone: string; now: Date; courseId: string; teamDate?: string },
): Promise<Standing | null> {
  const { rows } = await standingRows(who).execute(database);
  return rows[0] ? standingOf(rows[0], who.timeZone, who.now) : null;
}

/** Streak, best streak and completion as people read them. The best never falls, whatever was deleted. */
export function figuresOf(standing: Standing, facts: DayFacts = standing.facts) {
  const { streak, best } = streaksOf(facts);
  return {
    streak,
    bestStreak: Math.max(best, standing.bestStreakKept),
    litDays: facts.lit.size + facts.madeUp.size,
    days: standing.schedule.days,
  };
}

export function makeupCardsOf({ facts, makeupAllowance, makeupsUsed, extraMakeups }: Standing): number {
  return makeupCardsLeft(facts.lit.size, makeupAllowance, makeupsUsed, extraMakeups);
}

export function leaveLeftOf(standing: Standing): number {
  return Math.max(0, standing.leaveAllowance - standing.leavesUsed);
}
