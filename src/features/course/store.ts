import type { Input } from '@contract/actions';
import { call } from '@/platform/call';
import { createRemoteStore } from '@/shared/store/remote';

/** My courses, those open for enrolment, and those that are over. */
export const useCourses = createRemoteStore({
  keepAs: 'courses',
  version: 2,
  load: (communityId: string) => call('course.list', { communityId }),
});

export interface CourseQuestion {
  communityId: string;
  courseId: string;
}

/** One course, with its plan as it is for me. */
export const useCourse = createRemoteStore({
  keepAs: 'course',
  version: 2,
  load: (question: CourseQuestion) => call('course.get', question),
});

export const sendEnrolment = (input: Input<'course.enrol'>, requestId: string) =>
  call('course.enrol', input, { requestId });

export const sendAcknowledgement = (question: CourseQuestion, requestId: string) =>
  call('course.acknowledgeRules', question, { requestId });

export const sendWithdrawal = (question: CourseQuestion, requestId: string) =>
  call('course.withdraw', question, { requestId });
