import type { Output } from '@contract/actions';
import type { StaffAssignment, SubmissionVersion } from '@contract/homework';
import type { QueueRow, ReleasedRow, ReviewSheet } from '@contract/review';
import { RUBRIC } from '../rubric';
import { COURSE_ID, ME } from './fixtures';

/** Answers of the server for the pages on which homework is set and reviewed; now is Saturday 08:26 in Shanghai. */

export const COACH = { memberId: 'member0000009', nickname: '何晴', avatarUrl: null, role: 'coach' } as const;

export const aQueueRow = (change: Partial<QueueRow> = {}): QueueRow => ({
  submissionId: 'submission0001',
  assignmentId: 'assignment0001',
  assignmentTitle: '一页纸书评',
  author: ME,
  version: 1,
  isLate: false,
  submittedAt: '2026-11-20T21:26:00.000Z',
  promisedAt: '2026-11-22T21:26:00.000Z',
  isOverdue: false,
  claim: null,
  ...change,
});

type Queue = Output<'review.listQueue'>;

export const aQueue = (rows: QueueRow[] = [aQueueRow()], change: Partial<Queue> = {}): Queue => ({
  rows,
  nextCursor: null,
  waiting: rows.length,
  overdue: 0,
  ...change,
});

export const aVersion = (change: Partial<SubmissionVersion> = {}): SubmissionVersion => ({
  version: 1,
  text: '慢就是稳。稳就是快。',
  attachments: [],
  isLate: false,
  submittedAt: '2026-11-20T21:26:00.000Z',
  ...change,
});

/** Claimed by a coach, with 24 minutes left. */
export const aSheet = (change: Partial<ReviewSheet> = {}): ReviewSheet => ({
  reviewId: 'review00000001',
  submissionId: 'submission0001',
  assignmentTitle: '一页纸书评',
  prompt: '选一章，写三百字。',
  author: ME,
  reviewer: null,
  reviewerKind: 'coach',
  status: 'open',
  version: 1,
  until: '2026-11-21T00:50:00.000Z',
  rubric: RUBRIC,
  scores: {},
  verdict: null,
  strength: '',
  nextStep: '',
  versions: [aVersion()],
  earlier: [],
  canResubmit: true,
  releasedAt: null,
  showcase: null,
  may: { withdraw: false, askToShow: false },
  ...change,
});

/** The same, released an hour ago. */
export const aReleasedSheet = (change: Partial<ReviewSheet> = {}): ReviewSheet =>
  aSheet({
    status: 'released',
    until: null,
    verdict: 'pass',
    scores: { idea: 2, proof: 1 },
    strength: '例子很生动',
    nextStep: '结尾再收一收',
    releasedAt: '2026-11-20T23:26:00.000Z',
    may: { withdraw: true, askToShow: true },
    ...change,
  });

export const aReleasedRow = (change: Partial<ReleasedRow> = {}): ReleasedRow => ({
  reviewId: 'review00000001',
  assignmentTitle: '一页纸书评',
  author: ME,
  reviewer: null,
  reviewerKind: 'coach',
  version: 1,
  verdict: 'pass',
  score: 15,
  maxScore: 15,
  releasedAt: '2026-11-20T23:26:00.000Z',
  showcase: null,
  ...change,
});

export const aStaffAssignment = (change: Partial<StaffAssignment> = {}): StaffAssignment => ({
  assignmentId: 'assignment0001',
  courseId: COURSE_ID,
  courseTitle: '21 天精读营',
  title: '一页纸书评',
  isRequired: true,
  dueAt: '2026-11-22T15:59:00.000Z',
  resubmitUntil: '2026-11-29T15:59:00.000Z',
  latePolicy: 'mark',
  reviewerKind: 'coach',
  peers: 0,
  promiseHours: 48,
  prompt: '选一章，写三百字。',
  link: null,
  attachments: [],
  publishAt: '2026-11-20T00:00:00.000Z',
  state: 'published',
  releaseMode: 'at_once',
  rubric: RUBRIC,
  rubricVersion: 1,
  version: 3,
  counts: { learners: 24, submitted: 12, waiting: 3, overdue: 1, finished: 0, released: 9 },
  ...change,
});

export const aReviewTime = (): Output<'review.listTimes'>['reviewers'][number] => ({
  reviewer: COACH,
  reviewerKind: 'coach',
  reviews: 12,
  medianMinutes: 185,
  p90Minutes: 1_500,
  openClaims: 1,
});
