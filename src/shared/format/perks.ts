import type { PerkKind, Redemption, RedemptionStatus } from '@contract/perk';
import type { IconName } from '../ui/icon';

/** What kinds of perks are called and look like. */
export const PERK_KINDS: Record<PerkKind, { name: string; icon: IconName }> = {
  code: { name: '兑换码', icon: 'key-round' },
  coupon: { name: '优惠券', icon: 'ticket' },
  service: { name: '服务', icon: 'hand-heart' },
  goods: { name: '实物', icon: 'package' },
};

interface StatusFace {
  word: string;
  icon: IconName;
  tone: 'night' | 'ok' | 'warn' | 'plain';
}

const WAITING: Record<PerkKind, string> = { code: '待发放', coupon: '待核销', service: '待完成', goods: '待寄出' };
const FULFILLED: Record<PerkKind, string> = { code: '已发放', coupon: '已核销', service: '已完成', goods: '已寄出' };

/** Where a redemption stands, in a word, a shape and a colour. */
export function faceOfStatus({ status, kind }: Pick<Redemption, 'status' | 'kind'>): StatusFace {
  const faces: Record<RedemptionStatus, StatusFace> = {
    waiting: { word: WAITING[kind], icon: 'hourglass', tone: 'night' },
    fulfilled: { word: FULFILLED[kind], icon: 'circle-check', tone: 'ok' },
    returned: { word: '已退回', icon: 'undo-2', tone: 'plain' },
    cancelled: { word: '已取消', icon: 'x', tone: 'plain' },
  };
  return faces[status];
}

/** A voucher code in groups of four, as it is read out and typed. */
export const sayCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');

/** 36 → 36 小时, 48 → 2 天 */
export const sayHours = (hours: number): string =>
  hours >= 48 && hours % 24 === 0 ? `${hours / 24} 天` : `${hours} 小时`;
