import type { Tier } from '@contract/vip';
import { sayDate } from '../../core/say-date';
import type { NewMessage } from '../inbox/deliver';
import type { QuarterEnd } from './rules/retention';

const LINK = 'features/vip/pages/card/index';

const nameOf = (tiers: Tier[], tierNo: number) => tiers.find((tier) => tier.tierNo === tierNo)?.name ?? '';

const points = (title: string, body: string): NewMessage => ({ kind: 'points', title, body, link: LINK });

/** What the end of a quarter means for a member; null when nothing changed for them. `endsOn` is the next quarter's last day. */
export function messageOfQuarter(
  tiers: Tier[],
  end: Pick<QuarterEnd, 'outcome' | 'tierNo' | 'needed'> & { wasInGrace: boolean },
  endsOn: string,
): NewMessage | null {
  const name = nameOf(tiers, end.tierNo);
  const below = nameOf(tiers, end.tierNo - 1);
  switch (end.outcome) {
    case 'kept':
      return end.wasInGrace ? points(`${name}保住了`, '上一季的成长值已达成，宽限结束，等级不变。') : null;
    case 'grace':
      return points(
        `${name}进入一个季度的宽限期`,
        `上一季的成长值没到 ${end.needed}，等级先不变。${sayDate(endsOn)}前得到 ${end.needed} 成长值就能保住，否则会降到${below}。`,
      );
    case 'lowered':
      return points(
        `等级从${name}变为${below}`,
        `宽限期内的成长值没到 ${end.needed}。成长值没有减少，一个季度内再得 ${end.needed}，会立刻回到${name}。`,
      );
  }
}

/** Told in a quarter of grace while there is still time. */
export function messageOfWarning(tiers: Tier[], tierNo: number, missing: number, endsOn: string): NewMessage {
  return points(
    `还差 ${missing} 成长值保住${nameOf(tiers, tierNo)}`,
    `宽限期到${sayDate(endsOn)}为止，还没达成就会降到${nameOf(tiers, tierNo - 1)}。每天点亮都算。`,
  );
}
