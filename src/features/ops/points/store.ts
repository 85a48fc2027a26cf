import type { Input, Output } from '@contract/actions';
import type { EarningEvent } from '@contract/points';
import type { RuleSetting, RuleVersion } from '@contract/points-desk';
import { call } from '@/platform/call';
import { createPagedStore } from '@/shared/store/paged';
import { createRemoteStore } from '@/shared/store/remote';

/** Every earning rule, whether on or off, and how long points last. */
export const useRuleSettings = createRemoteStore({
  load: (communityId: string) => call('points.listRuleSettings', { communityId }),
});

/** The versions of one rule, newest first. */
export const useRuleVersions = createPagedStore<RuleVersion, { communityId: string; event: EarningEvent }>({
  load: (question, cursor) => call('points.listRuleVersions', { ...question, ...(cursor !== undefined && { cursor }) }),
  rowKey: ({ version }) => String(version),
});

/** What a term of points would do. */
export const useExpiryPreview = createRemoteStore({
  load: (question: Input<'points.previewExpiry'>) => call('points.previewExpiry', question),
});

export const saveRule = (input: Input<'points.saveRule'>, requestId: string) =>
  call('points.saveRule', input, { requestId });

export const setExpiry = (input: Input<'points.setExpiry'>, requestId: string) =>
  call('points.setExpiry', input, { requestId });

/** Shows what was saved, without asking again. */
export const showRule = (saved: RuleSetting): void =>
  useRuleSettings.getState().patch((data) => ({
    ...data,
    rules: data.rules.map((rule) => (rule.event === saved.event ? saved : rule)),
  }));

export const showExpiry = (expiry: Output<'points.setExpiry'>['expiry']): void =>
  useRuleSettings.getState().patch((data) => ({ ...data, expiry }));

/** The last reconciliation. */
export const useReconciliation = createRemoteStore({
  load: (communityId: string) => call('points.getReconciliation', { communityId }),
});

export const reconcileNow = (communityId: string, requestId: string) =>
  call('points.reconcile', { communityId }, { requestId });
