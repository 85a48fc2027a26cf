import type { EnrolmentFilter } from '@contract/enrolment';
import { sql } from 'kysely';
import type { Call } from '../../../core/action';
import type { Database } from '../../../core/database';
import { pageOf } from '../../../core/paging';
import { Refusal } from '../../../core/refusal';
import { findQuestions } from '../../community/questions';
import { lastChangeOf } from '../setup/last-change';
import { placeInLine } from './line';
import type { CourseKey } from './lock';
import type { DeskGrant } from './policy';

const DESK_ROWS = 20;

type RequestStatus = 'applied' | 'waitlisted' | 'admitted' | 'rejected' | 'withdrawn';

const STATUSES: Record<EnrolmentFilter, RequestStatus[]> = {
  applied: ['applied'],
  waitlisted: ['waitlisted'],
  active: ['admitted'],
  past: ['rejected', 'withdrawn'],
};

export interface RequestRow {
  memberId: string;
  nickname: string;
  avatarKey: string | null;
  role: string;
  status: RequestStatus;
  arrivalNo: number;
  position: number | null;
  answers: { label: string; values: string[] }[];
  reason: string | null;
  requestedAt: Date;
}

/** One page of a course's requests: who waits longest first, who is in or gone by the latest. */
export async function listEnrolments({ database, input }: Call<'course.listEnrolments'>, grant: DeskGrant) {
  const key = { communityId: grant.community.communityId, courseId: input.courseId };
  const isQueue = input.filter === 'applied' || input.filter === 'waitlisted';
  const from = input.cursor === undefined ? null : arrivalAt(input.cursor);
  const after = from === null ? sql`true` : isQueue ? sql`r.arrival_no > ${from}` : sql`r.arrival_no < ${from}`;
  const result = await sql<RequestRow>`
    select m.member_id as "memberId", m.nickname, m.avatar_key as "avatarKey", m.role,
      r.status, r.arrival_no as "arrivalNo", r.answers, r.reason, r.requested_at as "requestedAt",
      ${placeInLine(sql.ref('r'))} as position
    from enrolment_requests r
    join members m on m.community_id = r.community_id and m.member_id = r.member_id
    where r.community_id = ${key.communityId} and r.course_id = ${key.courseId}
      and r.status = any(${STATUSES[input.filter]}::text[]) and ${after}
      and strpos(lower(m.nickname), lower(${input.search ?? ''})) > 0
    order by r.arrival_no ${isQueue ? sql`asc` : sql`desc`}
    limit ${DESK_ROWS + 1}`.execute(database);
  const page = pageOf(result.rows, DESK_ROWS, (row) => String(row.arrivalNo));
  return { ...page, counts: await countRequests(database, key) };
}
export type EnrolmentPage = Awaited<ReturnType<typeof listEnrolments>>;

/** The number of arrival that a cursor names, within what the database takes for one. */
function arrivalAt(cursor: string): number {
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new Refusal('INPUT.INVALID', 'this cursor is not one of ours', { field: 'input.cursor' });
}

async function countRequests(database: Database, { communityId, courseId }: CourseKey) {
  const rows = await database
    .selectFrom('enrolment_requests')
    .select(['status', (row) => row.fn.countAll<number>().as('people')])
    .where('community_id', '=', communityId)
    .where('course_id', '=', courseId)
    .groupBy('status')
    .execute();
  const of = (filter: EnrolmentFilter) =>
    rows
      .filter(({ status }) => STATUSES[filter].includes(status as RequestStatus))
      .reduce((sum, { people }) => sum + people, 0);
  return { applied: of('applied'), waitlisted: of('waitlisted'), active: of('active'), past: of('past') };
}

/** A course's form, how many have answered one, and who changed the course last. */
export async function readForm({ database, input }: Call<'course.getForm'>, { community, course }: DeskGrant) {
  const key = { communityId: community.communityId, courseId: input.courseId };
  const { answered } = await database
    .selectFrom('enrolment_requests')
    .select((row) => row.fn.countAll<number>().as('answered'))
    .where('community_id', '=', key.communityId)
    .where('course_id', '=', key.courseId)
    .where('answers', '<>', '[]')
    .executeTakeFirstOrThrow();
  return {
    questions: await findQuestions(database, key),
    answeredCount: answered,
    changed: await lastChangeOf(database, course),
  };
}
