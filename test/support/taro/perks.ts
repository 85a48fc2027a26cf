import type { DeskPerk, DeskRedemption, PerkDetail, Redemption, Voucher } from '@contract/perk';

/** A coupon that I can have for 100 of my 250 points. */
export const aPerk = (changes: Partial<PerkDetail> = {}): PerkDetail => ({
  perkId: 'perk0000000001',
  kind: 'coupon',
  title: '城南书店 20 元券',
  summary: '满 50 元可用',
  partner: '城南书店',
  coverUrl: null,
  price: 100,
  minTierName: null,
  left: 38,
  perMemberLimit: 2,
  mine: 0,
  opensAt: null,
  closesAt: null,
  promiseHours: null,
  validDays: 30,
  obstacle: null,
  details: '结账时出示二维码。',
  points: 250,
  ...changes,
});

/** A coupon redeemed yesterday that waits to be used. */
export const aRedemption = (changes: Partial<Redemption> = {}): Redemption => ({
  redemptionId: 'redemption00001',
  perkId: 'perk0000000001',
  kind: 'coupon',
  title: '城南书店 20 元券',
  coverUrl: null,
  price: 100,
  status: 'waiting',
  createdAt: '2026-11-20T02:00:00.000Z',
  promisedAt: null,
  expiresAt: '2026-12-19T16:00:00.000Z',
  returnAt: '2026-12-19T16:00:00.000Z',
  fulfilledAt: null,
  endedAt: null,
  endedReason: '',
  ...changes,
});

export const aVoucher = (changes: Partial<Voucher> = {}): Voucher => ({
  ...aRedemption(),
  partner: '城南书店',
  details: '结账时出示二维码。',
  voucherCode: '7K2M9QXA4B8C',
  tracking: '',
  canCancel: true,
  code: null,
  ...changes,
});

export const aDeskPerk = (changes: Partial<DeskPerk> = {}): DeskPerk => ({
  perkId: 'perk0000000001',
  kind: 'coupon',
  status: 'on_sale',
  title: '城南书店 20 元券',
  partner: '城南书店',
  coverUrl: null,
  price: 100,
  stock: 40,
  sold: 2,
  waiting: 1,
  opensAt: null,
  closesAt: null,
  ...changes,
});

/** A parcel that somebody waits for. */
export const aDeskRedemption = (changes: Partial<DeskRedemption> = {}): DeskRedemption => ({
  ...aRedemption({ kind: 'goods', title: '群星黄铜书签', promisedAt: '2026-11-22T02:00:00.000Z', expiresAt: null }),
  member: { memberId: 'member0000001', nickname: '周远', avatarUrl: null, role: 'member' },
  partner: '',
  tracking: '',
  fulfilledBy: null,
  undoUntil: null,
  address: { name: '周远', phone: '13900002608', region: '杭州市西湖区', street: '文二路 188 号' },
  ...changes,
});
