import type { NumberField } from '@contract/course';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import type { Database } from '../../core/database';
import { isOperator } from '../../core/policy';
import { placeInLine } from './enrolment/line';
import { readTerms, type Terms } from './enrolment/terms';

/** A course with its host, how many are in it, and where the caller stands. Counts are of active enrolments. */
function courses(database: Database, { member, community }: MemberGrant) {
  return database
    .selectFrom('courses as c')
    .leftJoin('enrolments as seat', (join) =>
      join
        .onRef('seat.community_id', '=', 'c.community_id')
        .onRef('seat.course_id', '=', 'c.course_id')
        .on('seat.member_id', '=', member.memberId),
    )
    .leftJoin('enrolment_requests as request', (join) =>
      join
        .onRef('request.community_id', '=', 'c.community_id')
        .onRef('request.course_id', '=', 'c.course_id')
        .on('request.member_id', '=', member.memberId),
    )
    .leftJoin('course_reports as report', (join) =>
      join
        .onRef('report.community_id', '=', 'c.community_id')
        .onRef('report.course_id', '=', 'c.course_id')
        .on('report.member_id', '=', member.memberId),
    )
    .leftJoin('members as host', (join) =>
      join.onRef('host.community_id', '=', 'c.community_id').onRef('host.member_id', '=', 'c.host_id'),
    )
    .selectAll('c')
    .select(['seat.status as seat_status', 'seat.lit_days', 'seat.first_day', 'seat.rules_acknowledged_at'])
    .select(['request.status as request_status', 'report.closed_at as reported_at', 'report.certificate_code'])
    .select(placeInLine(sql.ref('request')).as('position'))
    .select(['host.nickname as host_nickname', 'host.avatar_key as host_avatar_key', 'host.role as host_role'])
    .select((from) =>
      from
        .selectFrom('enrolments as e')
        .select((count) => count.fn.countAll<number>().as('enrolled'))
        .whereRef('e.community_id', '=', 'c.community_id')
        .whereRef('e.course_id', '=', 'c.course_id')
        .where('e.status', '=', 'active')
        .as('enrolled_count'),
    )
    .where('c.community_id', '=', community.communityId);
}

/** One course in any status, or undefined. */
export function findCourse(database: Database, grant: MemberGrant, courseId: string) {
  return courses(database, grant).where('c.course_id', '=', courseId).executeTakeFirst();
}
export type CourseRow = NonNullable<Awaited<ReturnType<typeof findCourse>>>;

/** The caller's courses in any status, and those that could be theirs; drafts for operators. The latest start first. */
export function listCourses({ database }: Call<'course.list'>, grant: MemberGrant): Promise<CourseRow[]> {
  const shown = ['enrolling', 'grouping', 'open', ...(isOperator(grant.member) ? ['draft'] : [])];
  return courses(database, grant)
    .where((where) => where.or([where('c.status', 'in', shown), where('seat.status', '=', 'active')]))
    .orderBy('c.starts_on', 'desc')
    .orderBy('c.course_id')
    .execute();
}

interface PlanRow {
  day_no: number;
  title: string;
  task: string;
  link: string | null;
  is_required: boolean;
  /** Of pictures that have passed their check. */
  picture_keys: string[];
}

/** What a course asks for day by day, and what the caller did about it. */
export interface CoursePlan {
  days: PlanRow[];
  lit: { date: string; isMakeup: boolean }[];
  leaves: string[];
}

/** All that the course's page tells. */
export interface CourseReading {
  plan: CoursePlan;
  terms: Terms;
}

export async function readCourse(
  { database }: Call<'course.get'>,
  grant: MemberGrant & { course: CourseRow },
): Promise<CourseReading> {
  return { plan: await readPlan(database, grant), terms: await readTerms(database, grant) };
}

/** The day plan and the caller's own marks, in one statement. */
async function readPlan(
  database: Database,
  { course, member }: MemberGrant & { course: CourseRow },
): Promise<CoursePlan> {
  const mine = sql`community_id = ${course.community_id} and course_id = ${course.course_id} and member_id = ${member.memberId}`;
  const result = await sql<CoursePlan>`
    select
      (select coalesce(json_agg(d order by d.day_no), '[]') from (
        select p.day_no, p.title, p.task, p.link, p.is_required,
          array(select g.storage_key from unnest(p.media_ids) with ordinality used (media_id, place)
            join media g on g.community_id = p.community_id and g.media_id = used.media_id and g.state = 'passed'
            order by used.place) as picture_keys
        from course_days p
        where p.community_id = ${course.community_id} and p.course_id = ${course.course_id}) d) as days,
      (select coalesce(json_agg(json_build_object('date', local_date, 'isMakeup', is_makeup)), '[]') from checkins
        where ${mine} and deleted_at is null) as lit,
      (select coalesce(json_agg(local_date), '[]') from leaves where ${mine}) as leaves`.execute(database);
  return result.rows[0]!;
}

/** The numbers that a course asks for, as they are stored. */
export const numbersOf = (course: CourseRow) => course.numbers as NumberField[];
