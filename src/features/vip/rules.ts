import type { TierProgress } from '@contract/points';
import type { Tier, VipHome } from '@contract/vip';
import { sayNumber } from '@/shared/format/numbers';

/** The exact way to the next tier in one sentence. */
export function sayGap({ growth, next }: Pick<TierProgress, 'growth' | 'next'>): string {
  if (!next) return `成长值 ${sayNumber(growth)}，已经在最高处了`;
  return `成长值 ${sayNumber(growth)}，再 ${sayNumber(next.remaining)} 升到${next.name}`;
}

/** 24 小时, 2 天 */
const sayHours = (hours: number) => (hours >= 48 && hours % 24 === 0 ? `${hours / 24} 天` : `${hours} 小时`);

export const sayEarly = (hours: number): string => `提前 ${sayHours(hours)}报名`;

/** What a tier gives, one thing a line; empty where it gives nothing yet. */
export function sayPrivileges({
  privileges,
  benefits = [],
}: Pick<Tier, 'privileges'> & { benefits?: string[] }): string[] {
  const { extraMakeups, earlyEnrolHours } = privileges;
  return [
    ...(extraMakeups > 0 ? [`每门课多 ${extraMakeups} 张补卡`] : []),
    ...(earlyEnrolHours > 0 ? [sayEarly(earlyEnrolHours)] : []),
    ...benefits,
  ];
}

/** What a step up changes, by what it adds to the present tier. */
export function sayGains(present: Tier, next: Tier): string[] {
  const [now, then] = [present.privileges, next.privileges];
  const cards = then.extraMakeups - now.extraMakeups;
  return [
    ...(cards > 0 ? [`多 ${cards} 张补卡`] : []),
    ...(then.earlyEnrolHours > now.earlyEnrolHours ? [sayEarly(then.earlyEnrolHours)] : []),
    ...next.benefits.filter((benefit) => !present.benefits.includes(benefit)),
  ];
}

/** What a step down would take. */
export function sayLosses(present: Tier, below: Tier): string[] {
  const [now, then] = [present.privileges, below.privileges];
  const cards = now.extraMakeups - then.extraMakeups;
  const early = then.earlyEnrolHours > 0 ? `报名只提前 ${sayHours(then.earlyEnrolHours)}` : '不再提前报名';
  return [
    ...(cards > 0 ? [`少 ${cards} 张补卡`] : []),
    ...(then.earlyEnrolHours < now.earlyEnrolHours ? [early] : []),
    ...present.benefits.filter((benefit) => !below.benefits.includes(benefit)).map((benefit) => `不再有「${benefit}」`),
  ];
}

/** Where a member stands among the tiers. */
export interface Places {
  present: Tier;
  next: Tier | null;
  below: Tier | null;
}

/** null in a community without tiers. */
export function placesOf({ tiers, tierNo, next, retention }: VipHome): Places | null {
  const at = (wanted: number | null | undefined) => tiers.find((tier) => tier.tierNo === wanted) ?? null;
  const present = at(tierNo);
  return present && { present, next: at(next?.tierNo), below: at(retention.lowersTo) };
}

/** The bar between two tiers. On the way back to a lost tier it is what has to be earned in the quarter. */
export function barOf(
  vip: VipHome,
  { present, next }: Places,
): { from: string; to: string; value: number; max: number } | null {
  if (!next || !vip.next) return null;
  const { way, remaining } = vip.next;
  const end = vip.growth + remaining;
  if (way === 'return') {
    const value = Math.max(0, vip.retention.earned);
    return { from: '本季 0', to: `回到${next.name} ${sayNumber(value + remaining)}`, value, max: value + remaining };
  }
  const start = Math.min(present.growth, vip.growth);
  const from = `${present.name} ${sayNumber(present.growth)}`;
  return { from, to: `${next.name} ${sayNumber(next.growth)}`, value: vip.growth - start, max: end - start };
}

/** The way to the next tier with what it brings: 再 140 升到星光：多 1 张补卡，提前 24 小时报名 */
export function sayWay(vip: VipHome, { present, next }: Places): { remaining: number | null; words: string } {
  if (!next || !vip.next) return { remaining: null, words: '已经在最高处了' };
  const verb = vip.next.way === 'return' ? '本季内就回到' : '升到';
  const gains = sayGains(present, next);
  const what = gains.length > 0 ? `：${gains.join('，')}` : '';
  return { remaining: vip.next.remaining, words: `${verb}${next.name}${what}` };
}
