import type { Output } from '@contract/actions';
import type { AssignmentCard, AssignmentDetail } from '@contract/homework';
import { createPagedStore } from '@/shared/store/paged';
import { createRemoteStore } from '@/shared/store/remote';
import {
  fetchAssignment,
  fetchAssignments,
  fetchOwedReviews,
  fetchShowcase,
  type AssignmentQuestion,
  type ShowcaseQuestion,
} from './api';

/** My assignments in all courses of a community. */
export const useAssignments = createRemoteStore<{ assignments: AssignmentCard[] }, string>({
  keepAs: 'homework',
  load: fetchAssignments,
});

/** One assignment with all that I have in it. */
export const useAssignment = createRemoteStore<AssignmentDetail, AssignmentQuestion>({
  keepAs: 'assignment',
  load: fetchAssignment,
});

/** Reviews of others' work that I owe or have done. */
export const useOwedReviews = createRemoteStore<Output<'review.listOwed'>, string>({ load: fetchOwedReviews });

export type ShownWork = Output<'homework.listShowcase'>['rows'][number];

/** What a course shows with its authors' consent. */
export const useShowcase = createPagedStore<ShownWork, ShowcaseQuestion>({
  keepAs: 'showcase',
  load: fetchShowcase,
  rowKey: ({ submissionId }) => submissionId,
});
