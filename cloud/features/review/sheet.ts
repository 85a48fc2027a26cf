import type { Rubric, Scores } from '@contract/homework';
import type { ReviewSheet } from '@contract/review';
import { sql } from 'kysely';
import type { Call } from '../../core/action';
import type { Member } from '../../core/caller';
import type { Database } from '../../core/database';
import { presentPerson } from '../../core/person';
import { found } from '../../core/refusal';
import { presentReviews, presentVersions } from '../homework/present';
import { releasedReviewsOf, versionsOf, type StoredReview, type StoredVersion } from '../homework/queries';

interface SheetRow {
  reviewId: string;
  submissionId: string;
  assignmentTitle: string;
  prompt: string;
  author: Member;
  reviewerKind: 'coach' | 'captain' | 'peer';
  status: ReviewSheet['status'];
  version: number;
  until: Date | null;
  rubric: Rubric;
  scores: Scores;
  verdict: 'pass' | 'return' | null;
  strength: string;
  nextStep: string;
}

export interface Sheet extends SheetRow {
  versions: StoredVersion[];
  earlier: StoredReview[];
}

/** All that a reviewer has before them. Throws RESOURCE.NOT_FOUND. */
export async function readSheet(
  database: Database,
  reviewer: { communityId: string; memberId: string },
  reviewId: string,
): Promise<Sheet> {
  const { communityId, memberId } = reviewer;
  const result = await sql<SheetRow>`
    select r.review_id as "reviewId", r.submission_id as "submissionId", a.title as "assignmentTitle", a.prompt,
      json_build_object('memberId', m.member_id, 'nickname', m.nickname, 'avatarKey', m.avatar_key, 'role', m.role) as author,
      r.reviewer_kind as "reviewerKind", r.status, r.version,
      case when r.reviewer_kind = 'peer' then r.due_at when s.claimed_by = r.reviewer_id then s.claimed_until end as until,
      rb.criteria as rubric, r.scores, r.verdict, r.strength, r.next_step as "nextStep"
    from reviews r
    join submissions s on s.community_id = r.community_id and s.submission_id = r.submission_id
    join assignments a on a.community_id = r.community_id and a.assignment_id = r.assignment_id
    join rubrics rb on rb.community_id = r.community_id and rb.assignment_id = r.assignment_id and rb.version = r.rubric_version
    join members m on m.community_id = s.community_id and m.member_id = s.member_id
    where r.community_id = ${communityId} and r.review_id = ${reviewId} and r.reviewer_id = ${memberId}`.execute(
    database,
  );
  const row = found(result.rows[0], 'the review');
  const isPeer = row.reviewerKind === 'peer';
  const versions = await versionsOf(database, { communityId, submissionId: row.submissionId, viewerId: memberId });
  return {
    ...row,
    versions: isPeer ? versions.filter(({ version }) => version === row.version) : versions,
    earlier: isPeer ? [] : await releasedReviewsOf(database, communityId, row.submissionId),
  };
}

/** A sheet as its reviewer sees it; between peers nobody is named. */
export function presentSheet(
  { author, until, versions, earlier, ...sheet }: Sheet,
  { services }: Pick<Call, 'services'>,
): ReviewSheet {
  return {
    ...sheet,
    author: sheet.reviewerKind === 'peer' ? null : presentPerson(author, services.storage),
    until: until?.toISOString() ?? null,
    versions: presentVersions(versions, services.storage),
    earlier: presentReviews(earlier, services.storage),
  };
}
