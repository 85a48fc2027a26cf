import type { Output } from '@contract/actions';
import { LIMITS } from '@contract/limits';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import type { Member } from '../../core/caller';
import { instantCursor, pageOf, readInstantCursor } from '../../core/paging';
import { memberJson, presentPerson } from '../../core/person';
import { attachmentsJson, presentAttachments, type StoredAttachment } from './attachments';

interface ShownRow {
  submissionId: string;
  assignmentTitle: string;
  author: Member;
  text: string;
  attachments: StoredAttachment[];
  strength: string;
  shownSince: Date;
}

function startOf(cursor: string | undefined) {
  if (cursor === undefined) return sql``;
  const { instant, id } = readInstantCursor(cursor);
  return sql`and (sh.answered_at, sh.submission_id) < (${instant}::timestamptz, ${id})`;
}

/**
 * What a course shows: passed work whose author agrees at this moment and is still here, with the strength that its
 * review named; the newest consent first.
 */
export async function listShowcase(
  { database, input }: Call<'homework.listShowcase'>,
  { member, community }: MemberGrant,
): Promise<{ rows: ShownRow[]; nextCursor: string | null }> {
  const { communityId } = community;
  const result = await sql<ShownRow>`
    select sh.submission_id as "submissionId", a.title as "assignmentTitle", v.text,
      ${attachmentsJson(communityId, sql`v.media_ids`, member.memberId)} as attachments,
      coalesce((select r.strength from reviews r
        where r.community_id = sh.community_id and r.submission_id = sh.submission_id and r.status = 'released'
          and r.verdict = 'pass'
        order by r.released_at desc, r.review_id limit 1), '') as strength,
      sh.answered_at as "shownSince",
      ${memberJson('m')} as author
    from showcases sh
    join submissions s on s.community_id = sh.community_id and s.submission_id = sh.submission_id and s.status = 'released'
    join submission_versions v on v.community_id = s.community_id and v.submission_id = s.submission_id
      and v.version = s.version and v.is_checked
    join assignments a on a.community_id = s.community_id and a.assignment_id = s.assignment_id
    join members m on m.community_id = s.community_id and m.member_id = s.member_id and m.status = 'active'
    where sh.community_id = ${communityId} and sh.course_id = ${input.courseId} and sh.answer = 'consented'
      ${startOf(input.cursor)}
    order by sh.answered_at desc, sh.submission_id desc
    limit ${LIMITS.feedRows + 1}`.execute(database);
  return pageOf(result.rows, LIMITS.feedRows, ({ shownSince, submissionId }) =>
    instantCursor(shownSince, submissionId),
  );
}

export function presentShowcase(
  { rows, nextCursor }: { rows: ShownRow[]; nextCursor: string | null },
  { services }: Pick<Call, 'services'>,
  { member }: MemberGrant,
): Output<'homework.listShowcase'> {
  return {
    rows: rows.map(({ author, attachments, shownSince, ...row }) => ({
      ...row,
      author: presentPerson(author, services.storage),
      attachments: presentAttachments(attachments, services.storage),
      shownSince: shownSince.toISOString(),
      isMine: author.memberId === member.memberId,
    })),
    nextCursor,
  };
}
