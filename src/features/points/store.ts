import { create } from 'zustand';
import type { Output } from '@contract/actions';
import type { LedgerEntry } from '@contract/points';
import { createPagedStore } from '@/shared/store/paged';
import { createRemoteStore } from '@/shared/store/remote';
import { onReset } from '@/shared/store/reset';
import { fetchEntries, fetchExpiry, fetchRules, type LedgerQuestion } from './api';

type Summary = Pick<Output<'points.listEntries'>, 'balance' | 'totals'>;

/** What stands above the entries: the balance, and the sums of what is listed. */
export const useLedgerSummary = create<{ summary: Summary | null }>(() => ({ summary: null }));
onReset(() => useLedgerSummary.setState({ summary: null }));

/** My ledger, newest first. */
export const useLedger = createPagedStore<LedgerEntry, LedgerQuestion, Output<'points.listEntries'>>({
  keepAs: 'ledger',
  version: 2,
  load: fetchEntries,
  rowKey: (entry) => String(entry.sequence),
  onAnswer: ({ balance, totals }) => useLedgerSummary.setState({ summary: { balance, totals } }),
});

/** The earning rules in force. */
export const useEarningRules = createRemoteStore({ keepAs: 'earning-rules', version: 2, load: fetchRules });

/** How long my points last, and which end next. */
export const useExpiry = createRemoteStore({ keepAs: 'points-expiry', load: fetchExpiry });
