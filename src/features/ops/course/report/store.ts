import { call } from '@/platform/call';
import { createRemoteStore } from '@/shared/store/remote';
import type { CourseQuestion } from '../store';

/** How a course ended as a whole. */
export const useCourseReport = createRemoteStore({
  keepAs: 'desk-course-report',
  load: (question: CourseQuestion) => call('course.getCourseReport', question),
});

/** Every learner's report as CSV text. */
export const exportReport = (question: CourseQuestion) => call('course.exportReport', question);
