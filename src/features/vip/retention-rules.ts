import type { Retention } from '@contract/vip';
import { dayParts } from '@/shared/format/local-time';
import { sayNumber } from '@/shared/format/numbers';
import { sayLosses, type Places } from './rules';

function sayEnd(endsOn: string): string {
  const { month, day } = dayParts(endsOn);
  return `${month}月${day}日`;
}

const missing = ({ needed, earned }: Retention) => sayNumber(Math.max(0, needed - earned));

/** How the quarter stands in one line, for the card. */
export function sayRetention(retention: Retention, { below }: Pick<Places, 'below'>): string {
  const end = sayEnd(retention.endsOn);
  if (retention.needed === 0 || !below) return '这一级不会下降';
  if (retention.isNew) return `本季刚升到这一级，${end}前不会下降`;
  switch (retention.outcome) {
    case 'kept':
      return `本季保级已达成，${end}前不会下降`;
    case 'grace':
      return `${end}前再得 ${missing(retention)} 成长值，保级就达成`;
    case 'lowered':
      return `宽限期：${end}前再得 ${missing(retention)}，否则降到${below.name}`;
  }
}

export interface RetentionWords {
  /** Status in a word or two, with its tone. */
  status: { words: string; tone: 'ok' | 'plain' | 'warn' };
  /** What the end of the quarter brings as things stand. */
  preview: string;
  /** What a step down would take; empty while none is near. */
  losses: string[];
}

/** The quarter in full: where it stands, and what happens at its end. */
export function retentionWords(retention: Retention, { present, below }: Places): RetentionWords {
  const end = sayEnd(retention.endsOn);
  if (retention.isNew) {
    return {
      status: { words: '刚升到', tone: 'ok' },
      preview: `本季升到了${present.name}，直到${end}都算保住。下一季开始看保级。`,
      losses: [],
    };
  }
  switch (retention.outcome) {
    case 'kept':
      return {
        status: { words: retention.inGrace ? '宽限期内已达成' : '已达成', tone: 'ok' },
        preview: `${end}结算时等级不变。`,
        losses: [],
      };
    case 'grace':
      return {
        status: { words: `还差 ${missing(retention)}`, tone: 'plain' },
        preview: `如果到${end}还没达成，等级先不变，下一季是宽限期。`,
        losses: [],
      };
    case 'lowered':
      return {
        status: { words: `宽限期，还差 ${missing(retention)}`, tone: 'warn' },
        preview: `如果到${end}还没达成，会从${present.name}降到${below?.name ?? ''}，只降一级，成长值不减少。`,
        losses: below ? sayLosses(present, below) : [],
      };
  }
}
