import type { ExpiringPoints, ExpiryTerm } from '@contract/points';
import { sayDate } from '../../../core/say-date';
import type { NewMessage } from '../../inbox/deliver';

/** A term for the audit log. */
export function sayTerm(term: ExpiryTerm): string {
  if (term.kind === 'never') return '长期有效';
  return term.kind === 'months' ? `获得后 ${term.months} 个月` : '次年年底';
}

/** Tells a member what ends, and until when it can be used. */
export function endsSoon({ lastDay, points }: ExpiringPoints): NewMessage {
  return {
    kind: 'points',
    title: `${points} 积分将在 ${sayDate(lastDay)}到期`,
    body: `${lastDay.slice(0, 4)}年${sayDate(lastDay)}当天还可以用，之后会从余额里减去。先到期的会先用掉，去看看有没有想兑换的。`,
    link: 'features/points/pages/ledger/index',
  };
}
