import { call } from '@/platform/call';
import { createRemoteStore } from '@/shared/store/remote';

export interface MonthQuestion {
  communityId: string;
  courseId: string;
  /** `YYYY-MM` */
  month: string;
}

/** A month of one course, as it is for me. */
export const useMonth = createRemoteStore({
  keepAs: 'month',
  version: 2,
  load: (question: MonthQuestion) => call('checkin.getMonth', question),
});

export const askLeave = (question: Omit<MonthQuestion, 'month'>, localDate: string, requestId: string) =>
  call('checkin.takeLeave', { ...question, localDate }, { requestId });

export const takeLeaveBack = (question: Omit<MonthQuestion, 'month'>, localDate: string, requestId: string) =>
  call('checkin.cancelLeave', { ...question, localDate }, { requestId });
