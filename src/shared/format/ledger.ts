import type { ExpiringPoints, ExpiryTerm, LedgerEntry, LedgerFilter, LedgerTotals } from '@contract/points';
import { sayDay } from './dates';
import { sayReason } from './events';
import { sayChange, sayNumber } from './numbers';

const REVERSED = '.reversed';

/** What of a ledger can be looked at. */
export const LEDGER_FILTERS = [
  { value: 'all', label: '全部' },
  { value: 'earned', label: '获得' },
  { value: 'spent', label: '使用' },
  { value: 'expired', label: '到期' },
  { value: 'granted', label: '发放' },
  { value: 'reversed', label: '撤回' },
] as const satisfies readonly { value: LedgerFilter; label: string }[];

/** An entry's reason in words; a reversal names what it takes back. */
export function sayEntry(entry: Pick<LedgerEntry, 'kind' | 'reason'>): string {
  if (entry.kind !== 'reversal') return sayReason(entry.reason);
  return `撤回：${sayReason(entry.reason.replace(REVERSED, ''))}`;
}

/** What moved, kind by kind: `获得 1,340 · 使用 100 · 撤回 -10`; what did not happen is left out. */
export function sayTotals({ earned, spent, expired, granted, reversed }: LedgerTotals): string {
  return [
    `获得 ${sayNumber(earned)}`,
    `使用 ${sayNumber(spent)}`,
    ...(expired === 0 ? [] : [`到期 ${sayNumber(expired)}`]),
    ...(granted === 0 ? [] : [`发放 ${sayChange(granted)}`]),
    ...(reversed === 0 ? [] : [`撤回 ${sayChange(reversed)}`]),
  ].join(' · ');
}

/** How long points last. */
export function sayTerm(term: ExpiryTerm): string {
  if (term.kind === 'never') return '长期有效';
  return term.kind === 'months' ? `获得后 ${term.months} 个月内有效` : '有效到获得后的次年年底';
}

/** 80 积分将在 12月31日到期 */
export const sayEnd = ({ lastDay, points }: ExpiringPoints, today: string): string =>
  `${sayNumber(points)} 积分将在 ${sayDay(lastDay, today)}到期`;
