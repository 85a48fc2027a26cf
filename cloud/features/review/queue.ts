import type { Output } from '@contract/actions';
import { LIMITS } from '@contract/limits';
import { sql, type RawBuilder } from 'kysely';
import type { Call } from '../../core/action';
import type { Member } from '../../core/caller';
import { instantCursor, pageOf, readInstantCursor } from '../../core/paging';
import { memberJson, presentPerson } from '../../core/person';
import { isOverdue } from '../homework/waiting';
import type { Desk, ReviewerGrant } from './policy';

interface QueueRow {
  submissionId: string;
  assignmentId: string;
  assignmentTitle: string;
  author: Member;
  version: number;
  isLate: boolean;
  submittedAt: Date;
  promisedAt: Date;
  claimedBy: Member | null;
  claimedUntil: Date | null;
}

export interface Queue {
  rows: QueueRow[];
  nextCursor: string | null;
  waiting: number;
  overdue: number;
}

/**
 * True where submission `s`, reviewed by peers, is for staff: they have left it alone past its promise, or staff have had a
 * hand in it, by a review or by taking one back. Never for whoever has it as a peer, or has had their say as one.
 */
const isLeftToStaff = (memberId: string, now: Date) => sql`(
  (${isOverdue(now)} or exists (select from reviews r
    where r.community_id = s.community_id and r.submission_id = s.submission_id
      and (r.reviewer_kind <> 'peer' or r.status = 'withdrawn')))
  and not exists (select from reviews r
    where r.community_id = s.community_id and r.submission_id = s.submission_id and r.version = s.version
      and r.reviewer_id = ${memberId} and r.reviewer_kind = 'peer' and r.status in ('open', 'finished', 'released')))`;

/**
 * True where submission `s` of assignment `a` waits for the desk of `memberId`: what coaches and captains review, and what
 * peers leave to staff; for a captain that of the own team. Never one's own, nor of somebody who has left the course.
 */
export const waitsFor = (
  communityId: string,
  memberId: string,
  { courseId, teamId }: Omit<Desk, 'courseId'> & { courseId: string | RawBuilder<unknown> },
  now: Date,
) => sql`(
  s.community_id = ${communityId} and s.course_id = ${courseId} and s.status = 'waiting' and s.member_id <> ${memberId}
  and exists (select from enrolments e
    where e.community_id = s.community_id and e.course_id = s.course_id and e.member_id = s.member_id
      and e.status = 'active' ${teamId === null ? sql`` : sql`and e.team_id = ${teamId}`})
  and ${teamId === null ? sql`(a.reviewer_kind <> 'peer' or ${isLeftToStaff(memberId, now)})` : sql`a.reviewer_kind = 'captain'`})`;

function startOf(cursor: string | undefined) {
  if (cursor === undefined) return sql``;
  const { instant, id } = readInstantCursor(cursor);
  return sql`and (s.submitted_at, s.submission_id) > (${instant}::timestamptz, ${id})`;
}

/** One page of what waits, the longest first, with how much waits in all. */
export async function listQueue(
  { database, input, now }: Call<'review.listQueue'>,
  { member, community, desk }: ReviewerGrant,
): Promise<Queue> {
  const { communityId } = community;
  const inScope = sql`${waitsFor(communityId, member.memberId, desk, now)}
    ${input.assignmentId === undefined ? sql`` : sql`and s.assignment_id = ${input.assignmentId}`}`;
  const rows = await sql<QueueRow>`
    select s.submission_id as "submissionId", s.assignment_id as "assignmentId", a.title as "assignmentTitle",
      s.version, s.is_late as "isLate", s.submitted_at as "submittedAt", s.promised_at as "promisedAt",
      ${memberJson('author')} as author,
      case when s.claimed_until > ${now}::timestamptz then ${memberJson('claimer')} end as "claimedBy",
      s.claimed_until as "claimedUntil"
    from submissions s
    join assignments a on a.community_id = s.community_id and a.assignment_id = s.assignment_id
    join members author on author.community_id = s.community_id and author.member_id = s.member_id
    left join members claimer on claimer.community_id = s.community_id and claimer.member_id = s.claimed_by
    where ${inScope} ${startOf(input.cursor)}
    order by s.submitted_at, s.submission_id
    limit ${LIMITS.queueRows + 1}`.execute(database);
  const counts = await sql<{ waiting: number; overdue: number }>`
    select count(*)::integer as waiting,
      count(*) filter (where s.promised_at < ${now}::timestamptz)::integer as overdue
    from submissions s join assignments a on a.community_id = s.community_id and a.assignment_id = s.assignment_id
    where ${inScope}`.execute(database);
  const page = pageOf(rows.rows, LIMITS.queueRows, ({ submittedAt, submissionId }) =>
    instantCursor(submittedAt, submissionId),
  );
  return { ...page, ...counts.rows[0]! };
}

export function presentQueue(
  { rows, nextCursor, waiting, overdue }: Queue,
  { services, now }: Pick<Call, 'services' | 'now'>,
  { member }: ReviewerGrant,
): Output<'review.listQueue'> {
  return {
    rows: rows.map(({ author, claimedBy, claimedUntil, submittedAt, promisedAt, ...row }) => ({
      ...row,
      author: presentPerson(author, services.storage),
      submittedAt: submittedAt.toISOString(),
      promisedAt: promisedAt.toISOString(),
      isOverdue: promisedAt.getTime() < now.getTime(),
      claim: claimedBy && {
        reviewer: presentPerson(claimedBy, services.storage),
        until: claimedUntil!.toISOString(),
        isMine: claimedBy.memberId === member.memberId,
      },
    })),
    nextCursor,
    waiting,
    overdue,
  };
}
