import { call } from '@/platform/call';
import { createRemoteStore } from '@/shared/store/remote';
import type { CourseQuestion } from '../store';

/** How a course ended for me. */
export const useReport = createRemoteStore({
  keepAs: 'course-report',
  load: (question: CourseQuestion) => call('course.getReport', question),
});

export const useCertificate = createRemoteStore({
  keepAs: 'certificate',
  load: (question: CourseQuestion) => call('certificate.get', question),
});

/** What a code stands for, asked by anybody; nothing of it stays on the phone. */
export const useVerification = createRemoteStore({
  load: (code: string) => call('certificate.verify', { code }),
});
