import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../core/database';
import { placeInLine } from './line';
import type { CourseKey } from './lock';

/** How a course stands with its places. */
export interface Places {
  taken: number;
  waiting: number;
  /** The last number of arrival that was given out. */
  lastArrival: number;
}

/** How a member stands with a course, too. */
export interface Standing extends Places {
  seat: 'active' | 'withdrawn' | null;
  request: 'applied' | 'waitlisted' | 'admitted' | 'rejected' | 'withdrawn' | null;
  /** Place in the line, from 1; null out of it. */
  position: number | null;
}

const hereSql = ({ communityId, courseId }: CourseKey) =>
  sql`community_id = ${communityId} and course_id = ${courseId}`;

const placesSql = (here: RawBuilder<unknown>) => sql`
  (select count(*) from enrolments where ${here} and status = 'active') as taken,
  (select count(*) from enrolment_requests where ${here} and status = 'waitlisted') as waiting,
  (select coalesce(max(arrival_no), 0) from enrolment_requests where ${here}) as "lastArrival"`;

/** Counts the places of a course. To be trusted under its lock only. */
export async function placesOf(database: Database, key: CourseKey): Promise<Places> {
  const result = await sql<Places>`select ${placesSql(hereSql(key))}`.execute(database);
  return result.rows[0]!;
}

/** Counts the places and finds the member's own, in one statement. To be trusted under the course's lock only. */
export async function standingOf(database: Database, key: CourseKey, memberId: string): Promise<Standing> {
  const here = hereSql(key);
  const result = await sql<Standing>`
    select ${placesSql(here)},
      (select status from enrolments where ${here} and member_id = ${memberId}) as seat,
      r.status as request, ${placeInLine(sql.ref('r'))} as position
    from (select 1) always
    left join enrolment_requests r
      on r.community_id = ${key.communityId} and r.course_id = ${key.courseId} and r.member_id = ${memberId}`.execute(
    database,
  );
  return result.rows[0]!;
}

/** Places that the next one may have: those who wait come before. Infinity without a capacity. */
export function freePlaces(capacity: number | null, { taken, waiting }: Pick<Places, 'taken' | 'waiting'>): number {
  return capacity === null ? Infinity : Math.max(0, capacity - taken - waiting);
}
