import type { Rubric, Scores } from '@contract/homework';
import type { ReviewSheet } from '@contract/review';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../core/action';
import type { Member } from '../../core/caller';
import type { Database } from '../../core/database';
import { memberJson, presentPerson } from '../../core/person';
import { isOperator, isStaff } from '../../core/policy';
import { found } from '../../core/refusal';
import { presentReviews, presentVersions } from '../homework/present';
import { releasedReviewsOf, versionsOf, type StoredReview, type StoredVersion } from '../homework/queries';

interface SheetRow {
  reviewId: string;
  submissionId: string;
  assignmentTitle: string;
  prompt: string;
  author: Member;
  /** Whether the author is still in the community. */
  isAuthorHere: boolean;
  reviewer: Member;
  reviewerKind: 'coach' | 'captain' | 'peer';
  status: ReviewSheet['status'];
  version: number;
  newestVersion: number;
  submissionStatus: 'waiting' | 'reviewed' | 'returned' | 'released';
  until: Date | null;
  rubric: Rubric;
  scores: Scores;
  verdict: 'pass' | 'return' | null;
  strength: string;
  nextStep: string;
  canResubmit: boolean;
  releasedAt: Date | null;
  showcase: ReviewSheet['showcase'];
}

export interface Sheet extends SheetRow {
  versions: StoredVersion[];
  earlier: StoredReview[];
}

/** All that belongs to a review, for `viewer`, who may read it. Throws RESOURCE.NOT_FOUND. */
export async function readSheet(
  database: Database,
  viewer: { communityId: string; memberId: string },
  reviewId: string,
  now: Date,
): Promise<Sheet> {
  const { communityId, memberId } = viewer;
  const result = await sql<SheetRow>`
    select r.review_id as "reviewId", r.submission_id as "submissionId", a.title as "assignmentTitle", a.prompt,
      ${memberJson('author')} as author, author.status = 'active' as "isAuthorHere", ${memberJson('reviewer')} as reviewer,
      r.reviewer_kind as "reviewerKind", r.status, r.version, s.version as "newestVersion",
      s.status as "submissionStatus",
      case when r.reviewer_kind = 'peer' then r.due_at when s.claimed_by = r.reviewer_id then s.claimed_until end as until,
      rb.criteria as rubric, r.scores, r.verdict, r.strength, r.next_step as "nextStep",
      a.resubmit_until > ${now}::timestamptz and c.status not in ('closed', 'archived') as "canResubmit",
      r.released_at as "releasedAt", sh.answer as showcase
    from reviews r
    join submissions s on s.community_id = r.community_id and s.submission_id = r.submission_id
    join assignments a on a.community_id = r.community_id and a.assignment_id = r.assignment_id
    join courses c on c.community_id = s.community_id and c.course_id = s.course_id
    join rubrics rb on rb.community_id = r.community_id and rb.assignment_id = r.assignment_id and rb.version = r.rubric_version
    join members author on author.community_id = s.community_id and author.member_id = s.member_id
    join members reviewer on reviewer.community_id = r.community_id and reviewer.member_id = r.reviewer_id
    left join showcases sh on sh.community_id = s.community_id and sh.submission_id = s.submission_id
    where r.community_id = ${communityId} and r.review_id = ${reviewId}`.execute(database);
  const row = found(result.rows[0], 'the review');
  const versions = await versionsOf(database, { communityId, submissionId: row.submissionId, viewerId: memberId });
  const isUnnamed = isBetweenPeers(row, memberId);
  return {
    ...row,
    versions: versions.filter(({ version }) => isShown(row, version, isUnnamed)),
    earlier: isUnnamed ? [] : (await releasedReviewsOf(database, communityId, row.submissionId)).filter(isBefore(row)),
  };
}

/** A peer reads the one version they were given; who looks a review up reads what came up to it. */
function isShown({ status, version }: SheetRow, shown: number, isUnnamed: boolean): boolean {
  if (isUnnamed) return shown === version;
  return shown <= version || (status !== 'released' && status !== 'finished');
}

const isBetweenPeers = ({ reviewerKind, reviewer }: Pick<SheetRow, 'reviewerKind' | 'reviewer'>, viewerId: string) =>
  reviewerKind === 'peer' && reviewer.memberId === viewerId;

const isBefore =
  ({ status, version }: SheetRow) =>
  (earlier: StoredReview) =>
    status !== 'released' || earlier.version < version;

/** A sheet as its reader sees it; between peers nobody is named. */
export function presentSheet(
  { isAuthorHere, newestVersion, submissionStatus, ...sheet }: Sheet,
  { services }: Pick<Call, 'services'>,
  { member }: MemberGrant,
): ReviewSheet {
  const { author, reviewer, until, releasedAt, versions, earlier, showcase, status, verdict, version } = sheet;
  const { storage } = services;
  const isUnnamed = isBetweenPeers(sheet, member.memberId);
  const isReleased = status === 'released';
  const isPassed = isReleased && verdict === 'pass' && submissionStatus === 'released' && version === newestVersion;
  return {
    ...sheet,
    author: isUnnamed ? null : presentPerson(author, storage),
    reviewer: reviewer.memberId === member.memberId ? null : presentPerson(reviewer, storage),
    until: until?.toISOString() ?? null,
    versions: presentVersions(versions, storage),
    earlier: presentReviews(earlier, storage),
    releasedAt: releasedAt?.toISOString() ?? null,
    showcase: isUnnamed ? null : showcase,
    may: {
      withdraw: isReleased && (isOperator(member) || sheet.reviewerKind !== 'peer'),
      askToShow: isPassed && isStaff(member) && !isUnnamed && isAuthorHere && showcase === null,
    },
  };
}
