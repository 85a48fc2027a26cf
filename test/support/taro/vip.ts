import type { Celebration, Tier, VipHome } from '@contract/vip';

const NAMES = ['星尘', '星火', '星光', '星辰', '星河'];
const ICONS = ['dust', 'spark', 'glow', 'star', 'galaxy'] as const;
const GROWTH = [0, 300, 1_000, 3_000, 8_000];
const RETAIN = [0, 30, 70, 200, 500];
const MAKEUPS = [0, 0, 1, 2, 3];
const EARLY = [0, 12, 24, 48, 72];

/** The five tiers that a community starts with; the third has a promise of the operators. */
export const aTierLadder = (): Tier[] =>
  NAMES.map((name, index) => ({
    tierNo: index + 1,
    name,
    icon: ICONS[index]!,
    growth: GROWTH[index]!,
    retainGrowth: RETAIN[index]!,
    privileges: { extraMakeups: MAKEUPS[index]!, earlyEnrolHours: EARLY[index]! },
    benefits: index === 2 ? ['生日当天的一封信'] : [],
  }));

/** Somebody at 星火, 140 below 星光, who has kept the tier in this quarter. */
export const aVip = (change: Partial<VipHome> = {}): VipHome => ({
  tierNo: 2,
  points: 1_240,
  growth: 860,
  next: { tierNo: 3, way: 'growth', remaining: 140 },
  retention: {
    endsOn: '2026-12-31',
    daysLeft: 40,
    earned: 60,
    needed: 30,
    inGrace: false,
    isNew: false,
    outcome: 'kept',
    lowersTo: 1,
  },
  tiers: aTierLadder(),
  waitingRedemptions: 2,
  celebration: null,
  ...change,
});

export const aCelebration = (change: Partial<Celebration> = {}): Celebration => ({
  tierNo: 3,
  name: '星光',
  icon: 'glow',
  privileges: { extraMakeups: 1, earlyEnrolHours: 24 },
  ...change,
});
