import { create } from 'zustand';
import type { Input, Output } from '@contract/actions';
import type { SafetyCase } from '@contract/community';
import { call } from '@/platform/call';
import { createPagedStore } from '@/shared/store/paged';
import { onReset } from '@/shared/store/reset';

export type Application = Output<'ops.listApplications'>['rows'][number];

const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

type Queue = 'applications' | 'safetyCases';

/** How many wait in each queue, as its newest answer said; null before the first. */
export const useQueueCounts = create<Record<Queue, number | null>>(() => ({ applications: null, safetyCases: null }));
onReset(() => useQueueCounts.setState({ applications: null, safetyCases: null }));

/** One less waits: it was answered here. */
const oneLess = (queue: Queue) =>
  useQueueCounts.setState(({ [queue]: waiting }) => ({ [queue]: waiting && Math.max(0, waiting - 1) }));

/** Applications that wait for an answer. */
export const useApplications = createPagedStore<Application, string, Output<'ops.listApplications'>>({
  load: (communityId, cursor) => call('ops.listApplications', { communityId, ...from(cursor) }),
  rowKey: (application) => application.applicationId,
  onAnswer: ({ waiting }) => useQueueCounts.setState({ applications: waiting }),
});

/** Reports, appeals and open checks. */
export const useSafetyCases = createPagedStore<SafetyCase, string, Output<'ops.listSafetyCases'>>({
  load: (communityId, cursor) => call('ops.listSafetyCases', { communityId, ...from(cursor) }),
  rowKey: (safetyCase) => safetyCase.caseId,
  onAnswer: ({ waiting }) => useQueueCounts.setState({ safetyCases: waiting }),
});

/** Takes an answered application off the list. */
export function dropApplication(applicationId: string): void {
  useApplications.getState().removeRow(applicationId);
  oneLess('applications');
}

/** Takes a decided case off the list. */
export function dropSafetyCase(caseId: string): void {
  useSafetyCases.getState().removeRow(caseId);
  oneLess('safetyCases');
}

export const decideApplication = (input: Input<'ops.decideApplication'>, requestId: string) =>
  call('ops.decideApplication', input, { requestId });

export const decideSafetyCase = (input: Input<'ops.decideSafetyCase'>, requestId: string) =>
  call('ops.decideSafetyCase', input, { requestId });
