import type { PerkKind } from '@contract/perk';
import type { NewMessage } from '../inbox/deliver';

interface Told {
  redemptionId: string;
  kind: PerkKind;
  title: string;
  price: number;
}

const pointsOf = (price: number): string => `${String(price).replace(/\B(?=(\d{3})+$)/g, ',')} 积分`;

const message = ({ redemptionId }: Told, title: string, body: string): NewMessage => ({
  kind: 'perk',
  title,
  body,
  link: `features/vip/pages/voucher/index?redemptionId=${redemptionId}`,
});

const DONE: Record<PerkKind, string> = { code: '已发放', coupon: '已核销', service: '已完成', goods: '已寄出' };

/** What the member hears when an operator has fulfilled it. */
export function messageOfFulfilment(told: Told, tracking: string): NewMessage {
  const body =
    told.kind === 'goods' && tracking !== '' ? `快递单号 ${tracking}，收到后记得拆开看看。` : '谢谢你一路坚持。';
  return message(told, `「${told.title}」${DONE[told.kind]}`, body);
}

export function messageOfUndo(told: Told): NewMessage {
  return message(told, `「${told.title}」的核销已撤销`, '刚才是误操作，这份兑换仍然有效。');
}

/** The points came back by themselves: the community was late, or the voucher was not used in time. */
export function messageOfReturn(told: Told, isExpired: boolean): NewMessage {
  const why = isExpired
    ? `到期前没有使用，${pointsOf(told.price)}已经退回你的账户。`
    : `没有在承诺的时间内完成，${pointsOf(told.price)}已经退回你的账户，抱歉让你久等。`;
  return message(told, `「${told.title}」的积分已退回`, why);
}

export function messageOfRefund(told: Told, reason: string): NewMessage {
  return message(told, `「${told.title}」的积分已退回`, `${reason}（${pointsOf(told.price)}已退回你的账户）`);
}
