import type { Input, Output } from '@contract/actions';
import { call, type Result } from '@/platform/call';

export const fetchAssignments = (communityId: string) => call('homework.list', { communityId });

/** An assignment of a community. */
export interface AssignmentQuestion {
  communityId: string;
  assignmentId: string;
}

export const fetchAssignment = (question: AssignmentQuestion) => call('homework.get', question);

export const fetchOwedReviews = (communityId: string) => call('review.listOwed', { communityId });

/** A course of a community. */
export interface ShowcaseQuestion {
  communityId: string;
  courseId: string;
}

export const fetchShowcase = (question: ShowcaseQuestion, cursor?: string) =>
  call('homework.listShowcase', { ...question, ...(cursor !== undefined && { cursor }) });

export const sendDraft = (input: Input<'homework.saveDraft'>): Promise<Result<Output<'homework.saveDraft'>>> =>
  call('homework.saveDraft', input);

export const sendAnswerToShow = (input: Input<'homework.answerToShow'>, requestId: string) =>
  call('homework.answerToShow', input, { requestId });
