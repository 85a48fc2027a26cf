import type { Output } from '@contract/actions';
import type { Rubric } from '@contract/homework';
import { LIMITS } from '@contract/limits';
import type { ReleasedRow } from '@contract/review';
import { sql } from 'kysely';
import type { Call } from '../../core/action';
import type { Member } from '../../core/caller';
import { instantCursor, pageOf, readInstantCursor } from '../../core/paging';
import { memberJson, presentPerson } from '../../core/person';
import { isOperator } from '../../core/policy';
import { maxScoreOf } from '../homework/rules/rubric';
import type { ReviewerGrant } from './policy';

interface Row extends Omit<ReleasedRow, 'author' | 'reviewer' | 'maxScore' | 'releasedAt'> {
  author: Member;
  reviewer: Member;
  rubric: Rubric;
  releasedAt: Date;
}

/** Which reviews `r` of submissions `s` somebody looks up: their own, or everybody's. Never of one's own work, nor what one wrote as a peer. */
const lookedUpBy = (member: Member) =>
  isOperator(member)
    ? sql`s.member_id <> ${member.memberId} and (r.reviewer_kind <> 'peer' or r.reviewer_id <> ${member.memberId})`
    : sql`s.member_id <> ${member.memberId} and r.reviewer_id = ${member.memberId} and r.reviewer_kind <> 'peer'`;

function startOf(cursor: string | undefined) {
  if (cursor === undefined) return sql``;
  const { instant, id } = readInstantCursor(cursor);
  return sql`and (r.released_at, r.review_id) < (${instant}::timestamptz, ${id})`;
}

/** One page of what was released in a course, the newest first; each assignment gives its newest by its own index. */
export async function listReleased(
  { database, input }: Call<'review.listReleased'>,
  { member, community }: ReviewerGrant,
): Promise<{ rows: Row[]; nextCursor: string | null }> {
  const result = await sql<Row>`
    select r.review_id as "reviewId", a.title as "assignmentTitle", r.reviewer_kind as "reviewerKind", r.version,
      r.verdict, r.score, rb.criteria as rubric, r.released_at as "releasedAt", sh.answer as showcase,
      ${memberJson('author')} as author, ${memberJson('reviewer')} as reviewer
    from assignments a
    cross join lateral (
      select r.*, s.member_id as author_id
      from reviews r
      join submissions s on s.community_id = r.community_id and s.submission_id = r.submission_id
      where r.community_id = a.community_id and r.assignment_id = a.assignment_id and r.status = 'released'
        and ${lookedUpBy(member)} ${startOf(input.cursor)}
      order by r.released_at desc, r.review_id desc limit ${LIMITS.queueRows + 1}
    ) r
    join rubrics rb on rb.community_id = r.community_id and rb.assignment_id = r.assignment_id and rb.version = r.rubric_version
    join members author on author.community_id = r.community_id and author.member_id = r.author_id
    join members reviewer on reviewer.community_id = r.community_id and reviewer.member_id = r.reviewer_id
    left join showcases sh on sh.community_id = r.community_id and sh.submission_id = r.submission_id
    where a.community_id = ${community.communityId} and a.course_id = ${input.courseId}
      ${input.assignmentId === undefined ? sql`` : sql`and a.assignment_id = ${input.assignmentId}`}
    order by r.released_at desc, r.review_id desc
    limit ${LIMITS.queueRows + 1}`.execute(database);
  return pageOf(result.rows, LIMITS.queueRows, ({ releasedAt, reviewId }) => instantCursor(releasedAt, reviewId));
}

export function presentReleased(
  { rows, nextCursor }: { rows: Row[]; nextCursor: string | null },
  { services }: Pick<Call, 'services'>,
  { member }: ReviewerGrant,
): Output<'review.listReleased'> {
  const { storage } = services;
  return {
    rows: rows.map(({ author, reviewer, rubric, releasedAt, ...row }) => ({
      ...row,
      author: presentPerson(author, storage),
      reviewer: reviewer.memberId === member.memberId ? null : presentPerson(reviewer, storage),
      maxScore: maxScoreOf(rubric),
      releasedAt: releasedAt.toISOString(),
    })),
    nextCursor,
  };
}
