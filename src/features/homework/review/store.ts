import { create } from 'zustand';
import type { Input, Output } from '@contract/actions';
import type { QueueRow, ReleasedRow } from '@contract/review';
import { call } from '@/platform/call';
import { createPagedStore } from '@/shared/store/paged';
import { createRemoteStore } from '@/shared/store/remote';
import { onReset } from '@/shared/store/reset';

export interface QueueQuestion {
  communityId: string;
  courseId: string;
  /** One assignment only. */
  assignmentId?: string;
}

interface Counts {
  waiting: number;
  overdue: number;
}

/** How much waits in all, as the newest page of the queue said; null before the first. */
export const useQueueCounts = create<{ counts: Counts | null }>(() => ({ counts: null }));

onReset(() => useQueueCounts.setState({ counts: null }));

/** What waits for a review, the longest first. */
export const useQueue = createPagedStore<QueueRow, QueueQuestion, Output<'review.listQueue'>>({
  keepAs: 'review-queue',
  load: (question, cursor) => call('review.listQueue', { ...question, ...(cursor !== undefined && { cursor }) }),
  rowKey: ({ submissionId }) => submissionId,
  onAnswer: ({ waiting, overdue }) => useQueueCounts.setState({ counts: { waiting, overdue } }),
});

/** What has reached its authors, the newest first. */
export const useReleased = createPagedStore<ReleasedRow, QueueQuestion>({
  keepAs: 'released-reviews',
  load: (question, cursor) => call('review.listReleased', { ...question, ...(cursor !== undefined && { cursor }) }),
  rowKey: ({ reviewId }) => reviewId,
});

/** The beginning of the queue of somebody who leads a team. */
export const useTeamQueue = createRemoteStore({
  load: (question: QueueQuestion) => call('review.listQueue', question),
});

/** What they have released of it. */
export const useTeamReleased = createRemoteStore({
  load: (question: QueueQuestion) => call('review.listReleased', question),
});

/** How long reviews took, per reviewer; for operators. */
export const useReviewTimes = createRemoteStore({
  keepAs: 'review-times',
  load: (question: { communityId: string; courseId: string }) => call('review.listTimes', question),
});

/** Courses whose homework can be reviewed, and how much of it waits. */
export const useReviewCourses = createRemoteStore({
  keepAs: 'review-courses',
  version: 2,
  load: (communityId: string) => call('review.listCourses', { communityId }),
});

/** The review that is open. Not kept: what is written is, by itself. */
export const useSheet = createRemoteStore({
  load: (question: { communityId: string; reviewId: string }) => call('review.get', question),
});

export const claim = (input: Input<'review.claim'>, requestId: string) => call('review.claim', input, { requestId });

export const giveBack = (input: Input<'review.giveBack'>, requestId: string) =>
  call('review.giveBack', input, { requestId });

export const saveWriting = (input: Input<'review.saveDraft'>) => call('review.saveDraft', input);

export const finishReview = (input: Input<'review.finish'>, requestId: string) =>
  call('review.finish', input, { requestId });

export const withdrawReview = (input: Input<'review.withdraw'>, requestId: string) =>
  call('review.withdraw', input, { requestId });

export const releaseAll = (input: Input<'review.releaseAll'>, requestId: string) =>
  call('review.releaseAll', input, { requestId });
