import type { PerkObstacle } from '@contract/perk';
import { aPerk, aVoucher } from '../../../../test/support/taro/perks';
import {
  factsOf,
  sayLeft,
  sayObstacle,
  sayVoucher,
  stepTowards,
  termsOf,
  trimmedAddress,
  wrongInAddress,
} from './rules';

// Saturday 08:26 in Shanghai
const moment = { now: Date.parse('2026-11-21T00:26:00Z'), utcOffsetMinutes: 480 };

test.each<[PerkObstacle, string, string | undefined]>([
  [{ reason: 'off_sale' }, '已下架', undefined],
  [{ reason: 'not_open', opensAt: '2026-12-01T04:00:00Z' }, '12月1日 开抢', undefined],
  [{ reason: 'not_open', opensAt: '2026-11-21T12:00:00Z' }, '今天 20:00 开抢', undefined],
  [{ reason: 'closed', closedAt: '2026-11-01T04:00:00Z' }, '11月1日 已结束', undefined],
  [{ reason: 'sold_out' }, '已兑完', undefined],
  [{ reason: 'limit_reached', limit: 2 }, '每人 2 次，已兑满', '看我的兑换'],
  [{ reason: 'tier_too_low', needs: '星光', has: '星火' }, '星光起可兑', '看看怎么升级'],
  [{ reason: 'points_short', balance: 80, missing: 1_120 }, '还差 1,120 积分', '看看怎么获得积分'],
])('%o says "%s" and leads on', (obstacle, words, step) => {
  expect(sayObstacle(obstacle, moment)).toBe(words);
  expect(stepTowards(obstacle)?.label).toBe(step);
});

test.each([
  [0, '已兑完'],
  [3, '仅剩 3 份'],
  [1_200, '剩 1,200 份'],
])('%d left is said as %s', (left, words) => expect(sayLeft(left)).toBe(words));

test('the line under a title has the terms that there are', () => {
  expect(termsOf(aPerk({ minTierName: '星火' }), moment)).toEqual([
    '伙伴：城南书店',
    '星火及以上',
    '每人 2 次',
    '剩 38 份',
  ]);
  expect(termsOf(aPerk({ partner: '', perMemberLimit: null, left: null }), moment)).toEqual([]);
});

test('everything is said before paying: what comes back by itself, too', () => {
  const said = factsOf(aPerk({ kind: 'goods', promiseHours: 72, validDays: null, mine: 1 }), moment);
  expect(said).toContainEqual({ name: '承诺', text: '3 天内寄出，过时自动退回积分' });
  expect(said).toContainEqual({ name: '每人', text: '最多 2 次，你已兑 1 次' });
  expect(factsOf(aPerk(), moment)).toContainEqual({ name: '有效期', text: '兑换后 30 天内使用，到期未用自动退回积分' });
});

test.each([
  [aVoucher(), '请在 12月19日 24:00 前使用，到期未用自动退回积分'],
  [aVoucher({ kind: 'service', promisedAt: '2026-11-21T10:00:00Z' }), '承诺 今晚 18:00 前完成，过时自动退回积分'],
  [aVoucher({ kind: 'goods', status: 'fulfilled', fulfilledAt: '2026-11-20T02:00:00Z' }), '昨天 10:00 寄出'],
  [aVoucher({ kind: 'code', status: 'fulfilled', expiresAt: null }), '兑换码已经是你的了'],
  [aVoucher({ status: 'cancelled', endedAt: '2026-11-20T02:00:00Z' }), '昨天 10:00 取消，100 积分已退回'],
  [
    aVoucher({ status: 'returned', endedAt: '2026-11-20T02:00:00Z', endedReason: '合作方停业' }),
    '昨天 10:00 退回 100 积分：合作方停业',
  ],
])('a voucher says the one thing that matters (%#)', (voucher, words) =>
  expect(sayVoucher(voucher, moment)).toBe(words),
);

test('an address is complete when a parcel finds its way', () => {
  const draft = { name: ' 周远 ', phone: '139 0000 2608', region: '杭州市', street: '文二路 188 号' };
  expect(wrongInAddress(draft)).toEqual({});
  expect(trimmedAddress(draft).name).toBe('周远');
  expect(Object.keys(wrongInAddress({ name: ' ', phone: '12', region: '', street: '' }))).toHaveLength(4);
});
