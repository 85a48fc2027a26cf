import type { Output } from '@contract/actions';
import type { SubmissionStatus, SubmissionVersion, ReleasedReview } from '@contract/homework';
import type { Call } from '../../core/action';
import { presentPerson } from '../../core/person';
import type { Storage } from '../../platform/storage';
import { isOver, isPublished, type Assignment } from './assignment';
import { presentAttachments } from './attachments';
import { peersAreReading } from './peers-reading';
import type { AssignmentRow, OwnWork, StoredReview, StoredStatus, StoredVersion } from './queries';
import { decideHandIn } from './rules/hand-in';
import { maxScoreOf } from './rules/rubric';
import type { StaffAssignmentRow } from './staff-queries';

type Present = Pick<Call, 'services' | 'now'>;

/** What an author may know of where their work stands: a review that is not released does not exist for them. */
const statusForAuthor = (status: StoredStatus | null): SubmissionStatus =>
  status === null ? 'none' : status === 'reviewed' ? 'waiting' : status;

function headOf(assignment: Assignment) {
  const { assignmentId, courseId, courseTitle, title, isRequired, latePolicy, reviewerKind, peers, promiseHours } =
    assignment;
  return {
    ...{ assignmentId, courseId, courseTitle, title, isRequired, latePolicy, reviewerKind, peers, promiseHours },
    dueAt: assignment.dueAt.toISOString(),
    resubmitUntil: assignment.resubmitUntil.toISOString(),
  };
}

export function presentOwnAssignments(rows: AssignmentRow[]): Output<'homework.list'> {
  return {
    assignments: rows.map((row) => ({
      ...headOf(row),
      status: statusForAuthor(row.status),
      isLate: row.isLate,
      hasDraft: row.hasDraft,
      owedReviews: row.owedReviews,
    })),
  };
}

export const presentVersions = (versions: StoredVersion[], storage: Storage): SubmissionVersion[] =>
  versions.map(({ attachments, submittedAt, ...version }) => ({
    ...version,
    attachments: presentAttachments(attachments, storage),
    submittedAt: submittedAt.toISOString(),
  }));

/** Peers stay unnamed; staff and captains sign what they write. */
export const presentReviews = (reviews: StoredReview[], storage: Storage): ReleasedReview[] =>
  reviews.map(({ reviewer, releasedAt, ...review }) => ({
    ...review,
    reviewer: review.reviewerKind === 'peer' ? null : presentPerson(reviewer, storage),
    maxScore: maxScoreOf(review.rubric),
    releasedAt: releasedAt.toISOString(),
  }));

export function presentOwnWork(work: OwnWork, { services, now }: Present): Output<'homework.get'> {
  const { assignment, submission, draft } = work;
  const { storage } = services;
  const status = submission?.status ?? 'none';
  const decision = decideHandIn(
    {
      ...assignment,
      courseIsOver: isOver(assignment),
      peersAreReading: peersAreReading(assignment, status),
      status,
    },
    now,
    submission?.isLate,
  );
  return {
    assignment: headOf(assignment),
    prompt: assignment.prompt,
    link: assignment.link,
    attachments: presentAttachments(assignment.attachments, storage),
    rubric: assignment.rubric,
    submissionId: submission?.submissionId ?? null,
    status: statusForAuthor(submission?.status ?? null),
    canSubmit: decision.isTaken,
    closedBecause: decision.isTaken ? null : decision.because,
    draft: draft && {
      text: draft.text,
      attachments: presentAttachments(draft.attachments, storage),
      savedAt: draft.savedAt.toISOString(),
    },
    versions: presentVersions(work.versions, storage),
    reviews: presentReviews(work.reviews, storage),
    showcase: work.showcase,
    owedReviews: work.owedReviews,
  };
}

/** Whether learners see an assignment at `now`. */
export function stateOf(publishAt: Date | null, now: Date): 'draft' | 'scheduled' | 'published' {
  if (publishAt === null) return 'draft';
  return isPublished({ publishAt }, now) ? 'published' : 'scheduled';
}

export function presentForStaff(
  rows: StaffAssignmentRow[],
  { services, now }: Present,
): Output<'homework.listForStaff'> {
  return {
    assignments: rows.map((row) => ({
      ...headOf(row),
      prompt: row.prompt,
      link: row.link,
      attachments: presentAttachments(row.attachments, services.storage),
      publishAt: row.publishAt?.toISOString() ?? null,
      state: stateOf(row.publishAt, now),
      releaseMode: row.releaseMode,
      rubric: row.rubric,
      rubricVersion: row.rubricVersion,
      version: row.version,
      counts: {
        learners: row.learners,
        submitted: row.submitted,
        waiting: row.waiting,
        overdue: row.overdue,
        finished: row.finished,
        released: row.released,
      },
    })),
  };
}

/** What a command already tells in the contract's own words. */
export const presentAsIs = <T>(told: T): T => told;
