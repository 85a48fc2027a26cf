import { sql } from 'kysely';
import type { Database } from '../../../core/database';
import { earnedFromSql } from '../../../ledger/earned-from';
import { scheduledDates } from '../../checkin/rules/schedule';
import type { LockedCourse } from '../lifecycle/lock-course';
import { todayOf } from '../rules';
import { newCertificateCode } from '../../certificate/code';
import { courseSourcesSql, type CourseKey } from './course-sources';

/** What decides how a course ended. */
export type ClosingCourse = CourseKey &
  Pick<
    LockedCourse,
    'starts_on' | 'days' | 'weekdays' | 'cutoff_minutes' | 'status' | 'completion_share' | 'required_homework'
  >;

/** Learners that one statement counts, so that however many they are, none runs into the time that a statement has. */
const LEARNERS_AT_ONCE = 1_000;

/**
 * Counts how a course ended for everybody in it and keeps that for good, within the transaction that closes it. Who
 * completed it gets a certificate: at least `completion_share` of the days that counted lit, and the homework that is
 * required accepted. Reports that are there already stay as they are.
 */
export async function writeReports(
  database: Database,
  course: ClosingCourse,
  now: Date,
  makeCode: (shortCode: string) => string = newCertificateCode,
): Promise<void> {
  const { timeZone, shortCode } = await homeOf(database, course);
  const today = todayOf(course, timeZone, now);
  const learners = await takeSeats(database, course);
  await joinByHash(database, true);
  for (let from = 0; from < learners.length; from += LEARNERS_AT_ONCE) {
    const seats = learners
      .slice(from, from + LEARNERS_AT_ONCE)
      .map((memberId): [string, string] => [memberId, makeCode(shortCode)]);
    await writeSome(database, course, { codes: Object.fromEntries(seats), today, now });
  }
  await joinByHash(database, false);
}

/**
 * Everything of a course is read once here, which is what hash joins are for. While a table's statistics are older than
 * its rows, the planner takes it for nearly empty and compares each learner's days with everybody's check-ins instead:
 * 25 s rather than half a second for a thousand learners and 21 days.
 */
const joinByHash = (database: Database, isOnly: boolean) =>
  sql`set local enable_nestloop = ${sql.raw(isOnly ? 'off' : 'on')}`.execute(database);

interface Some {
  /** The certificate code of each learner to be counted, should they have completed the course. */
  codes: Record<string, string>;
  today: string;
  now: Date;
}

async function writeSome(database: Database, course: ClosingCourse, { codes, today, now }: Some): Promise<void> {
  const memberIds = Object.keys(codes);
  await sql`
    with ${learnerMarks(course, memberIds, today)},
    ${counted(course, memberIds)}
    insert into course_reports (community_id, course_id, member_id, nickname, team_id, team_role, marks, asked_days,
      lit_days, made_up_days, leave_days, best_streak, points, likes_given, likes_received, comments_given,
      comments_received, homework_handed_in, homework_accepted, certificate_code, closed_at)
    select e.community_id, e.course_id, e.member_id, m.nickname, e.team_id, e.team_role, days.marks, days.asked,
      days.lit, days.made_up, days.on_leave, greatest(e.best_streak, coalesce(run.best, 0)), coalesce(paid.points, 0),
      coalesce(given_likes.number, 0), coalesce(received.likes, 0), coalesce(said.number, 0),
      coalesce(received.comments, 0), coalesce(homework.handed_in, 0), coalesce(homework.accepted, 0),
      case when days.asked > 0 and days.lit >= ${course.completion_share}::numeric * days.asked
        and coalesce(homework.accepted, 0) >= ${course.required_homework ?? 0}::integer
        then ${JSON.stringify(codes)}::jsonb ->> e.member_id end,
      ${now}::timestamptz
    from enrolments e
    join members m on m.community_id = e.community_id and m.member_id = e.member_id
    join days on days.member_id = e.member_id
    left join run on run.member_id = e.member_id
    left join paid on paid.member_id = e.member_id
    left join given_likes on given_likes.member_id = e.member_id
    left join received on received.member_id = e.member_id
    left join said on said.member_id = e.member_id
    left join homework on homework.member_id = e.member_id
    where e.community_id = ${course.community_id} and e.course_id = ${course.course_id}
      and e.member_id = any(${memberIds}::text[])
    on conflict do nothing`.execute(database);
}

async function homeOf(database: Database, { community_id }: CourseKey) {
  const home = await database
    .selectFrom('communities')
    .select(['time_zone', 'short_code'])
    .where('community_id', '=', community_id)
    .executeTakeFirstOrThrow();
  return { timeZone: home.time_zone, shortCode: home.short_code };
}

/**
 * Makes a new version of every seat. A check-in writes only on the version it has judged: one that is on its way is
 * either in the database before the days are counted, or finds the course closed.
 */
async function takeSeats(database: Database, { community_id, course_id }: CourseKey): Promise<string[]> {
  const { rows } = await sql<{ member_id: string }>`
    update enrolments set lit_days = lit_days
    where community_id = ${community_id} and course_id = ${course_id} and status = 'active'
    returning member_id`.execute(database);
  return rows.map((row) => row.member_id).sort();
}

/** CTE `mark` (member_id, day_no, mark): what every scheduled day became, as `markOf` of the check-in rules says it. */
function learnerMarks(course: ClosingCourse, memberIds: string[], today: string) {
  const { starts_on: startsOn, days, weekdays } = course;
  const dates = scheduledDates({ startsOn, days, weekdays });
  const own = (table: string) => sql`${sql.ref(`${table}.community_id`)} = e.community_id
    and ${sql.ref(`${table}.course_id`)} = e.course_id and ${sql.ref(`${table}.member_id`)} = e.member_id
    and ${sql.ref(`${table}.local_date`)} = day.local_date`;
  return sql`
    mark as (
      select e.member_id, day.day_no, case
        when k.is_makeup then 'M'
        when k.checkin_id is not null then 'L'
        when l.local_date is not null and day.local_date < ${today}::date then 'V'
        when day.local_date < e.first_day or day.local_date >= ${today}::date then '-'
        else 'X' end as mark
      from enrolments e
      cross join unnest(${dates}::date[]) with ordinality day (local_date, day_no)
      left join checkins k on ${own('k')} and k.deleted_at is null
      left join leaves l on ${own('l')}
      where e.community_id = ${course.community_id} and e.course_id = ${course.course_id}
        and e.member_id = any(${memberIds}::text[])
    )`;
}

/** CTEs with one row a learner: `days`, `run` (the longest run without a missed day), `paid`, praise and `homework`. */
function counted(course: ClosingCourse, memberIds: string[]) {
  const { community_id, course_id } = course;
  const theirs = (column: string) => sql`${sql.ref(column)} = any(${memberIds}::text[])`;
  const here = (table: string) =>
    sql`${sql.ref(`${table}.community_id`)} = ${community_id} and ${sql.ref(`${table}.course_id`)} = ${course_id}`;
  return sql`
    days as (
      select member_id, string_agg(mark, '' order by day_no) as marks,
        (count(*) filter (where mark in ('L', 'M', 'X')))::integer as asked,
        (count(*) filter (where mark in ('L', 'M')))::integer as lit,
        (count(*) filter (where mark = 'M'))::integer as made_up,
        (count(*) filter (where mark = 'V'))::integer as on_leave
      from mark group by member_id
    ),
    run as (
      select member_id, max(lit)::integer as best from (
        select member_id, count(*) filter (where mark in ('L', 'M')) as lit from (
          select *, count(*) filter (where mark = 'X') over (partition by member_id order by day_no) as missed_before
          from mark
        ) broken group by member_id, missed_before
      ) runs group by member_id
    ),
    paid as (
      select * from (${earnedFromSql(community_id, courseSourcesSql(course))}) earned where ${theirs('member_id')}
    ),
    given_likes as (
      select v.member_id, count(*)::integer as number
      from likes v join checkins k on k.community_id = v.community_id and k.checkin_id = v.checkin_id
      where ${theirs('v.member_id')} and ${here('k')} and k.deleted_at is null and k.member_id <> v.member_id
      group by v.member_id
    ),
    said as (
      select c.member_id, count(*)::integer as number
      from comments c join checkins k on k.community_id = c.community_id and k.checkin_id = c.checkin_id
      where ${theirs('c.member_id')} and ${here('k')} and k.deleted_at is null and k.member_id <> c.member_id
        and c.deleted_at is null and c.state = 'published'
      group by c.member_id
    ),
    received as (
      select k.member_id,
        (sum((select count(*) from likes v where v.community_id = k.community_id and v.checkin_id = k.checkin_id
          and v.member_id <> k.member_id)))::integer as likes,
        (sum((select count(*) from comments c where c.community_id = k.community_id and c.checkin_id = k.checkin_id
          and c.member_id <> k.member_id and c.deleted_at is null and c.state = 'published')))::integer as comments
      from checkins k where ${here('k')} and ${theirs('k.member_id')} and k.deleted_at is null group by k.member_id
    ),
    homework as (
      select s.member_id, count(*)::integer as handed_in,
        (count(*) filter (where s.status = 'released'))::integer as accepted
      from submissions s where ${here('s')} and ${theirs('s.member_id')} group by s.member_id
    )`;
}
