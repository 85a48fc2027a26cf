import type { Output } from '@contract/actions';

type Sky = Output<'checkin.getYear'>;

/** One sentence about a year, to its owner or to a visitor. */
export function sayYear({ total, owner }: Pick<Sky, 'total' | 'owner'>, isMine: boolean): string {
  const whose = isMine ? '你' : owner.nickname;
  if (total === 0) return isMine ? '第一次打卡，就会亮起第一颗星' : `${owner.nickname}的这一年还没有星`;
  return `${whose}在这一年里点亮了 ${total} 颗星`;
}

export function starsOfMonth(stars: Sky['stars'], year: number, month: number): Sky['stars'] {
  const prefix = `${year}-${String(month).padStart(2, '0')}-`;
  return stars.filter(({ localDate }) => localDate.startsWith(prefix));
}

/** What a screen reader says about a month of the picture. */
export const sayMonthStars = (month: number, count: number): string =>
  count === 0 ? `${month} 月，还没有星` : `${month} 月，${count} 颗星，看是哪些天`;
