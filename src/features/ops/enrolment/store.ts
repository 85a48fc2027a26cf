import { create } from 'zustand';
import type { Input, Output } from '@contract/actions';
import type { EnrolmentFilter, EnrolmentRow } from '@contract/enrolment';
import { call } from '@/platform/call';
import { createPagedStore } from '@/shared/store/paged';
import { createRemoteStore } from '@/shared/store/remote';
import { onReset } from '@/shared/store/reset';

interface OnCourse {
  communityId: string;
  courseId: string;
}

export interface ListQuestion extends OnCourse {
  filter: EnrolmentFilter;
  /** Part of a nickname; '' = everybody. */
  search: string;
}

/** A course's form as it is kept. */
export const useCourseForm = createRemoteStore({
  load: (course: OnCourse) => call('course.getForm', course),
});

export const saveForm = (input: Input<'course.saveForm'>, requestId: string) =>
  call('course.saveForm', input, { requestId });

type Head = Pick<Output<'course.listEnrolments'>, 'title' | 'capacity' | 'counts'>;

/** What stands above the lists: the course, its places, and how many are in each list. */
export const useEnrolmentHead = create<{ head: Head | null }>(() => ({ head: null }));
onReset(() => useEnrolmentHead.setState({ head: null }));

/** The people at a course's gate, one list at a time. */
export const useEnrolments = createPagedStore<EnrolmentRow, ListQuestion, Output<'course.listEnrolments'>>({
  load: ({ search, ...question }, cursor) =>
    call('course.listEnrolments', {
      ...question,
      ...(search !== '' && { search }),
      ...(cursor !== undefined && { cursor }),
    }),
  rowKey: ({ person }) => person.memberId,
  onAnswer: ({ title, capacity, counts }) => useEnrolmentHead.setState({ head: { title, capacity, counts } }),
});

export const decideEnrolments = (input: Input<'course.decideEnrolments'>, requestId: string) =>
  call('course.decideEnrolments', input, { requestId });
