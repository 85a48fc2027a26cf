import type { CourseStatus } from '@contract/course';
import { LIMITS } from '@contract/limits';
import { localDate } from '@contract/schema';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../../core/action';
import type { Database } from '../../../core/database';
import { pageOf } from '../../../core/paging';
import { Refusal } from '../../../core/refusal';
import type { CourseGrant } from '../policy';
import { todayOf } from '../rules';
import { lastChangeOf } from '../setup/last-change';

const PHASES: Record<Call<'course.listDesk'>['input']['phase'], CourseStatus[]> = {
  preparing: ['draft', 'enrolling', 'grouping'],
  running: ['open'],
  over: ['closed', 'archived'],
};

/** One page of a community's courses in a phase, the latest start first. */
export async function listDesk({ database, input }: Call<'course.listDesk'>, { community }: MemberGrant) {
  let query = database
    .selectFrom('courses as c')
    .select(['c.course_id', 'c.title', 'c.cover_key', 'c.kind', 'c.status', 'c.starts_on', 'c.days', 'c.weekdays'])
    .select(['c.dissolves_on', 'c.capacity'])
    .select((from) =>
      from
        .selectFrom('enrolments as e')
        .select((count) => count.fn.countAll<number>().as('enrolled'))
        .whereRef('e.community_id', '=', 'c.community_id')
        .whereRef('e.course_id', '=', 'c.course_id')
        .where('e.status', '=', 'active')
        .as('enrolled_count'),
    )
    .select((from) =>
      from
        .selectFrom('course_days as d')
        .select((count) => count.fn.countAll<number>().as('planned'))
        .whereRef('d.community_id', '=', 'c.community_id')
        .whereRef('d.course_id', '=', 'c.course_id')
        .whereRef('d.day_no', '<=', 'c.days')
        .as('planned_days'),
    )
    .where('c.community_id', '=', community.communityId)
    .where('c.status', 'in', PHASES[input.phase]);
  if (input.cursor) {
    const { startsOn, courseId } = readDeskCursor(input.cursor);
    query = query.where(sql<boolean>`(c.starts_on, c.course_id) < (${startsOn}::date, ${courseId})`);
  }
  const rows = await query
    .orderBy('c.starts_on', 'desc')
    .orderBy('c.course_id', 'desc')
    .limit(LIMITS.courseDeskRows + 1)
    .execute();
  return pageOf(rows, LIMITS.courseDeskRows, (row) => `${row.starts_on}_${row.course_id}`);
}
export type DeskRow = Awaited<ReturnType<typeof listDesk>>['rows'][number];

/** Both parts of a cursor of this list. Throws INPUT.INVALID for another. */
function readDeskCursor(cursor: string): { startsOn: string; courseId: string } {
  const [, startsOn, courseId] = /^(\d{4}-\d{2}-\d{2})_([0-9A-Za-z]{10,32})$/.exec(cursor) ?? [];
  if (courseId !== undefined && localDate.safeParse(startsOn).success) return { startsOn: startsOn!, courseId };
  throw new Refusal('INPUT.INVALID', 'this cursor is not one of ours', { field: 'input.cursor' });
}

/** How a course stands, in numbers. */
export interface DeskFigures {
  plannedDays: number;
  waitingCount: number;
  ungroupedCount: number;
  leaderlessCount: number;
  litToday: number;
  history: MoveRow[];
}

export interface MoveRow {
  from_status: CourseStatus;
  to_status: CourseStatus;
  moved_by: string | null;
  nickname: string | null;
  avatar_key: string | null;
  role: string | null;
  reason: string;
  /** ISO 8601. */
  moved_at: string;
}

/** Everything the workbench of a course counts, in one statement. */
export async function readDesk(
  { database, now }: Call<'course.getDesk'>,
  { course, community }: CourseGrant,
): Promise<DeskFigures> {
  const here = sql`community_id = ${course.community_id} and course_id = ${course.course_id}`;
  const today = todayOf(course, community.timeZone, now);
  const result = await sql<DeskFigures>`
    select
      (select count(*) from course_days where ${here} and day_no <= ${course.days})::integer as "plannedDays",
      (select count(*) from enrolment_requests where ${here} and status in ('applied', 'waitlisted'))::integer as "waitingCount",
      (select count(*) from enrolments where ${here} and status = 'active' and team_id is null)::integer as "ungroupedCount",
      (select count(*) from (
        select team_id from enrolments where ${here} and status = 'active' and team_id is not null
        group by team_id having bool_and(team_role <> 'captain')) led)::integer as "leaderlessCount",
      (select count(*) from enrolments e where e.community_id = ${course.community_id} and e.course_id = ${course.course_id}
        and e.status = 'active' and exists (select from checkins k where k.community_id = e.community_id
          and k.course_id = e.course_id and k.member_id = e.member_id and k.local_date = ${today}::date
          and k.deleted_at is null))::integer as "litToday",
      (select coalesce(json_agg(move order by move.move_no desc), '[]') from (
        select m.move_no, m.from_status, m.to_status, m.moved_by, p.nickname, p.avatar_key, p.role, m.reason, m.moved_at
        from course_moves m
        left join members p on p.community_id = m.community_id and p.member_id = m.moved_by
        where m.community_id = ${course.community_id} and m.course_id = ${course.course_id}) move) as history
  `.execute(database);
  return result.rows[0]!;
}

/** The tiers of a community, lowest first. */
function listTiers(database: Database, communityId: string) {
  return database
    .selectFrom('tiers')
    .select(['tier_no', 'name'])
    .where('community_id', '=', communityId)
    .orderBy('tier_no')
    .execute();
}

/** What the set-up page needs besides the course. */
export async function readSetup({ database }: Call<'course.getSetup'>, { community, course }: CourseGrant) {
  return { tiers: await listTiers(database, community.communityId), changed: await lastChangeOf(database, course) };
}
