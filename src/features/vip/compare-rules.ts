import type { Tier } from '@contract/vip';
import { sayNumber } from '@/shared/format/numbers';
import { sayPrivileges } from './rules';

/** What the tiers are compared by, in the order of `compare`. */
export const COMPARED = ['成长值', '每季保级', '多送补卡', '提前报名'] as const;

const sayHours = (hours: number) => (hours % 24 === 0 ? `${hours / 24} 天` : `${hours} 小时`);

/** One tier's values, as short as a narrow column wants them. */
export function compare({ growth, retainGrowth, privileges }: Tier): string[] {
  const { extraMakeups, earlyEnrolHours } = privileges;
  return [
    sayNumber(growth),
    retainGrowth === 0 ? '不降' : sayNumber(retainGrowth),
    extraMakeups === 0 ? '—' : `${extraMakeups} 张`,
    earlyEnrolHours === 0 ? '—' : sayHours(earlyEnrolHours),
  ];
}

/** The same as one sentence, for a screen reader. */
export function sayTier(tier: Tier): string {
  const keeps = tier.retainGrowth === 0 ? '不会下降' : `每季 ${tier.retainGrowth} 成长值保级`;
  const gives = sayPrivileges({ privileges: tier.privileges });
  return [`${tier.name}，成长值 ${tier.growth} 起`, keeps, ...gives].join('，');
}
