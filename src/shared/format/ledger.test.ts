import type { ExpiryTerm } from '@contract/points';
import { sayEnd, sayEntry, sayTerm, sayTotals } from './ledger';

test.each([
  [{ kind: 'earn', reason: 'checkin' } as const, '每日打卡'],
  [{ kind: 'reversal', reason: 'checkin.reversed' } as const, '撤回：每日打卡'],
  [{ kind: 'expire', reason: 'expire' } as const, '积分到期'],
  [{ kind: 'grant', reason: 'take' } as const, '运营扣回'],
])('%o reads %s', (entry, words) => expect(sayEntry(entry)).toBe(words));

test('totals name what happened, kind by kind', () => {
  const nothing = { earned: 0, spent: 0, expired: 0, granted: 0, reversed: 0 };
  expect(sayTotals(nothing)).toBe('获得 0 · 使用 0');
  expect(sayTotals({ earned: 1340, spent: 100, expired: 80, granted: -5, reversed: 20 })).toBe(
    '获得 1,340 · 使用 100 · 到期 80 · 发放 -5 · 撤回 +20',
  );
});

test.each<[ExpiryTerm, string]>([
  [{ kind: 'never' }, '长期有效'],
  [{ kind: 'months', months: 12 }, '获得后 12 个月内有效'],
  [{ kind: 'next_year_end' }, '有效到获得后的次年年底'],
])('%o reads %s', (term, words) => expect(sayTerm(term)).toBe(words));

test('points that end are told with their last day', () => {
  expect(sayEnd({ lastDay: '2026-12-31', points: 1080 }, '2026-11-22')).toBe('1,080 积分将在 12月31日到期');
  expect(sayEnd({ lastDay: '2027-12-31', points: 80 }, '2026-11-22')).toBe('80 积分将在 2027年12月31日到期');
});
