import type { Input, Output } from '@contract/actions';
import type { SafetyCase } from '@contract/community';
import { call } from '@/platform/call';
import { createPagedStore } from '@/shared/store/paged';

export type Application = Output<'ops.listApplications'>['rows'][number];

const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** Applications that wait for an answer. */
export const useApplications = createPagedStore<Application, string>({
  load: (communityId, cursor) => call('ops.listApplications', { communityId, ...from(cursor) }),
  rowKey: (application) => application.applicationId,
});

/** Reports, appeals and open checks. */
export const useSafetyCases = createPagedStore<SafetyCase, string>({
  load: (communityId, cursor) => call('ops.listSafetyCases', { communityId, ...from(cursor) }),
  rowKey: (safetyCase) => safetyCase.caseId,
});

export const decideApplication = (input: Input<'ops.decideApplication'>, requestId: string) =>
  call('ops.decideApplication', input, { requestId });

export const decideSafetyCase = (input: Input<'ops.decideSafetyCase'>, requestId: string) =>
  call('ops.decideSafetyCase', input, { requestId });
