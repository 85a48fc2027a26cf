import type { Address, PerkCard, PerkKind, PerkObstacle, Voucher } from '@contract/perk';
import { LIMITS } from '@contract/limits';
import { sayDeadline, sayInstant, type Moment } from '@/shared/format/dates';
import { sayNumber } from '@/shared/format/numbers';
import { sayHours } from '@/shared/format/perks';
import { routes } from '@/routes';

/** Few enough that it is worth saying in advance. */
const FEW = 5;

/** Why I cannot redeem it now: what is missing, short enough for a row. */
export function sayObstacle(obstacle: PerkObstacle, moment: Moment): string {
  switch (obstacle.reason) {
    case 'off_sale':
      return '已下架';
    case 'not_open':
      return `${sayInstant(obstacle.opensAt, moment)} 开抢`;
    case 'closed':
      return `${sayInstant(obstacle.closedAt, moment)} 已结束`;
    case 'sold_out':
      return '已兑完';
    case 'limit_reached':
      return `每人 ${obstacle.limit} 次，已兑满`;
    case 'tier_too_low':
      return `${obstacle.needs}起可兑`;
    case 'points_short':
      return `还差 ${sayNumber(obstacle.missing)} 积分`;
  }
}

/** What to do about it; null where there is nothing but to wait. */
export function stepTowards({ reason }: PerkObstacle): { label: string; link: string } | null {
  if (reason === 'points_short') return { label: '看看怎么获得积分', link: routes.earningRules() };
  if (reason === 'tier_too_low') return { label: '看看怎么升级', link: routes.vip() };
  if (reason === 'limit_reached') return { label: '看我的兑换', link: routes.redemptions() };
  return null;
}

/** What is left, said earlier when it is little. */
export function sayLeft(left: number): string {
  if (left === 0) return '已兑完';
  return left <= FEW ? `仅剩 ${left} 份` : `剩 ${sayNumber(left)} 份`;
}

/** The terms in a line under the title: who, how many, until when. */
export function termsOf(perk: PerkCard, moment: Moment): string[] {
  return [
    ...(perk.partner === '' ? [] : [`伙伴：${perk.partner}`]),
    ...(perk.minTierName === null ? [] : [`${perk.minTierName}及以上`]),
    ...(perk.perMemberLimit === null ? [] : [`每人 ${perk.perMemberLimit} 次`]),
    ...(perk.left === null ? [] : [sayLeft(perk.left)]),
    ...(perk.closesAt === null ? [] : [`${sayDeadline(perk.closesAt, moment)}`]),
  ];
}

const GIVES: Record<PerkKind, string> = {
  code: '兑换后立即得到一个兑换码',
  coupon: '兑换后得到一张券，使用时出示',
  service: '兑换后由社群为你安排',
  goods: '兑换后寄到你填的地址',
};

/** All that there is to know before paying, each with its name. */
export function factsOf(perk: PerkCard, moment: Moment): { name: string; text: string }[] {
  const { opensAt, closesAt, perMemberLimit, promiseHours, validDays, kind } = perk;
  const mine = perk.mine === 0 ? '' : `，你已兑 ${perk.mine} 次`;
  return [
    { name: '怎么给', text: GIVES[kind] },
    ...(perk.partner === '' ? [] : [{ name: '伙伴', text: perk.partner }]),
    { name: '等级', text: perk.minTierName === null ? '所有成员' : `${perk.minTierName}及以上` },
    { name: '还有', text: perk.left === null ? '不限份数' : sayLeft(perk.left) },
    { name: '每人', text: `${perMemberLimit === null ? '不限次数' : `最多 ${perMemberLimit} 次`}${mine}` },
    ...(opensAt === null ? [] : [{ name: '开抢', text: sayInstant(opensAt, moment) }]),
    ...(closesAt === null ? [] : [{ name: '截止', text: sayDeadline(closesAt, moment) }]),
    ...(promiseHours === null
      ? []
      : [{ name: '承诺', text: `${sayHours(promiseHours)}内${kind === 'goods' ? '寄出' : '完成'}，过时自动退回积分` }]),
    ...(validDays === null ? [] : [{ name: '有效期', text: sayValidity(kind, validDays) }]),
  ];
}

const sayValidity = (kind: PerkKind, days: number): string =>
  kind === 'code' ? `兑换后 ${days} 天内使用` : `兑换后 ${days} 天内使用，到期未用自动退回积分`;

/** The one thing that matters now about a voucher, in a sentence. */
export function sayVoucher(voucher: Voucher, moment: Moment): string {
  const { status, kind, fulfilledAt, endedAt, endedReason, promisedAt, expiresAt, price } = voucher;
  if (status === 'cancelled') return `${when(endedAt, moment)}取消，${sayNumber(price)} 积分已退回`;
  if (status === 'returned') {
    return `${when(endedAt, moment)}退回 ${sayNumber(price)} 积分${endedReason === '' ? '' : `：${endedReason}`}`;
  }
  if (status === 'fulfilled') {
    if (kind === 'code')
      return expiresAt === null ? '兑换码已经是你的了' : `请在 ${sayDeadline(expiresAt, moment)}使用`;
    return `${when(fulfilledAt, moment)}${kind === 'goods' ? '寄出' : '完成'}`;
  }
  if (promisedAt !== null)
    return `承诺 ${sayDeadline(promisedAt, moment)}${kind === 'goods' ? '寄出' : '完成'}，过时自动退回积分`;
  if (expiresAt !== null) return `请在 ${sayDeadline(expiresAt, moment)}使用，到期未用自动退回积分`;
  return kind === 'coupon' ? '使用时出示下面的码' : '社群正在为你安排';
}

const when = (iso: string | null, moment: Moment): string => (iso === null ? '' : `${sayInstant(iso, moment)} `);

/** An address being written. */
export type AddressDraft = Address;
export const EMPTY_ADDRESS: AddressDraft = { name: '', phone: '', region: '', street: '' };

const PHONE = /^[+0-9][0-9 -]{5,19}$/;

/** What is still wrong with an address, field by field; none when it can be sent. */
export function wrongInAddress(draft: AddressDraft): Partial<Record<keyof AddressDraft, string>> {
  return {
    ...(draft.name.trim() === '' && { name: '写上收件人，快递才找得到你' }),
    ...(!PHONE.test(draft.phone.trim()) && { phone: '写一个能打通的电话' }),
    ...(draft.region.trim() === '' && { region: '写上省、市、区' }),
    ...(draft.street.trim() === '' && { street: '写到门牌号' }),
  };
}

/** The address as it is sent. */
export const trimmedAddress = ({ name, phone, region, street }: AddressDraft): Address => ({
  name: name.trim(),
  phone: phone.trim(),
  region: region.trim(),
  street: street.trim(),
});

/** How each line of an address is asked for. */
export const ADDRESS_FIELDS = [
  { key: 'name', label: '收件人', placeholder: '例如 林小满', max: LIMITS.addressNameCharacters },
  { key: 'phone', label: '电话', placeholder: '手机或座机', max: 20 },
  { key: 'region', label: '省市区', placeholder: '例如 上海市徐汇区', max: LIMITS.addressRegionCharacters },
  { key: 'street', label: '街道和门牌', placeholder: '例如 衡山路 8 号 3 楼', max: LIMITS.addressStreetCharacters },
] as const;
