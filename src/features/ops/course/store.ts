import type { Input } from '@contract/actions';
import type { DeskCourseCard } from '@contract/course-setup';
import { call } from '@/platform/call';
import { createPagedStore } from '@/shared/store/paged';
import { createRemoteStore } from '@/shared/store/remote';

export type DeskPhase = Input<'course.listDesk'>['phase'];

export interface CourseQuestion {
  communityId: string;
  courseId: string;
}

/** The community's courses in one phase, the latest start first. */
export const useDeskCourses = createPagedStore<DeskCourseCard, { communityId: string; phase: DeskPhase }>({
  keepAs: 'desk-courses',
  load: (question, cursor) => call('course.listDesk', { ...question, ...(cursor !== undefined && { cursor }) }),
  rowKey: (course) => course.courseId,
});

/** One course as its operators see it. */
export const useDeskCourse = createRemoteStore({
  keepAs: 'desk-course',
  load: (question: CourseQuestion) => call('course.getDesk', question),
});

/** What an operator has decided about a course. */
export const useCourseSetup = createRemoteStore({
  keepAs: 'course-setup',
  load: (question: CourseQuestion) => call('course.getSetup', question),
});

/** The tiers that a new course may ask for. */
export const useTierChoices = createRemoteStore({
  keepAs: 'tier-choices',
  load: (communityId: string) => call('vip.listTiers', { communityId }),
});

/** The plan of a course, day by day. */
export const useCoursePlan = createRemoteStore({
  keepAs: 'course-plan',
  load: (question: CourseQuestion) => call('course.getPlan', question),
});

export const createCourse = (input: Input<'course.create'>, requestId: string) =>
  call('course.create', input, { requestId });

export const copyCourse = (input: Input<'course.copy'>, requestId: string) => call('course.copy', input, { requestId });

export const saveSetup = (input: Input<'course.saveSetup'>, requestId: string) =>
  call('course.saveSetup', input, { requestId });

export const savePlanDays = (input: Input<'course.savePlanDays'>, requestId: string) =>
  call('course.savePlanDays', input, { requestId });

export const arrangePlan = (input: Input<'course.arrangePlan'>, requestId: string) =>
  call('course.arrangePlan', input, { requestId });

export const moveCourse = (input: Input<'course.move'>, requestId: string) => call('course.move', input, { requestId });
