import type { AssignmentCard, AssignmentDetail, Attachment, ReleasedReview, Rubric } from '@contract/homework';
import { COURSE_ID } from './fixtures';

/** Homework as page tests need it: on Saturday 21 November 2026 it is due in two days. */

export const ASSIGNMENT_ID = 'assignment0001';
export const SUBMISSION_ID = 'submission0001';

export const RUBRIC: Rubric = [
  {
    key: 'idea',
    label: '一个看法',
    levels: [
      { label: '还在复述', points: 2, says: '主要在讲书里说了什么' },
      { label: '有启发', points: 10, says: '让读的人想接着聊' },
    ],
  },
];

const HEAD = {
  assignmentId: ASSIGNMENT_ID,
  courseId: COURSE_ID,
  courseTitle: '21 天精读营',
  title: '一页纸书评',
  isRequired: true,
  dueAt: '2026-11-23T16:00:00.000Z',
  resubmitUntil: '2026-11-30T16:00:00.000Z',
  latePolicy: 'mark',
  reviewerKind: 'coach',
  peers: 0,
  promiseHours: 48,
} as const;

export const anAssignmentCard = (change: Partial<AssignmentCard> = {}): AssignmentCard => ({
  ...HEAD,
  status: 'none',
  isLate: false,
  hasDraft: false,
  owedReviews: 0,
  ...change,
});

export const aFile = (change: Partial<Attachment> = {}): Attachment => ({
  mediaId: 'media000000001',
  url: '/files/notes.pdf',
  mime: 'application/pdf',
  bytes: 820_000,
  width: 0,
  height: 0,
  fileName: '读书笔记.pdf',
  ...change,
});

/** An assignment nobody has written for yet. */
export const anAssignment = (change: Partial<AssignmentDetail> = {}): AssignmentDetail => ({
  assignment: HEAD,
  prompt: '用一页纸写下这本书给你的一个看法。',
  link: null,
  attachments: [],
  rubric: RUBRIC,
  submissionId: null,
  status: 'none',
  canSubmit: true,
  closedBecause: null,
  draft: null,
  versions: [],
  reviews: [],
  showcase: null,
  owedReviews: 0,
  ...change,
});

export const aReview = (change: Partial<ReleasedReview> = {}): ReleasedReview => ({
  reviewId: 'review00000001',
  version: 1,
  reviewer: { memberId: 'member0000003', nickname: '何晴', avatarUrl: null, role: 'coach' },
  reviewerKind: 'coach',
  verdict: 'return',
  rubric: RUBRIC,
  scores: { idea: 0 },
  score: 2,
  maxScore: 10,
  strength: '你注意到女孩「离开又回来」。',
  nextStep: '把论点放到第一句。',
  releasedAt: '2026-11-20T12:00:00.000Z',
  ...change,
});

/** The same, returned with a next step. */
export const aReturned = (change: Partial<AssignmentDetail> = {}): AssignmentDetail =>
  anAssignment({
    submissionId: SUBMISSION_ID,
    status: 'returned',
    versions: [
      {
        version: 1,
        text: '这本小说讲一个女孩离开小镇又回来。',
        attachments: [aFile()],
        isLate: false,
        submittedAt: '2026-11-19T12:00:00.000Z',
      },
    ],
    reviews: [aReview()],
    ...change,
  });
