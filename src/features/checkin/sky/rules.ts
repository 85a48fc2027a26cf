import type { Output } from '@contract/actions';
import type { Saved } from '@/platform/canvas';
import { MILESTONE_STARS } from './geometry';

type Sky = Output<'checkin.getYear'>;

/** One sentence about a year, to its owner or to a visitor. */
export function sayYear({ total, owner }: Pick<Sky, 'total' | 'owner'>, isMine: boolean): string {
  const whose = isMine ? '你' : owner.nickname;
  if (total === 0) return isMine ? '第一次打卡，就会亮起第一颗星' : `${owner.nickname}的这一年还没有星`;
  return `${whose}在这一年里点亮了 ${total} 颗星`;
}

/** Whose sky it is, for the bar. */
export const sayTitle = (owner: Sky['owner'] | undefined, isMine: boolean): string =>
  owner === undefined || isMine ? '年度星空' : `${owner.nickname}的星空`;

/** How to read the picture, with the milestones that this year has reached. */
export function sayLegend(total: number): string {
  const reached = MILESTONE_STARS.filter((count) => count <= total);
  const brighter = reached.length > 0 ? `，第 ${reached.join('、')} 颗更亮` : '';
  return `连着点亮的日子连成线${brighter}`;
}

export function starsOfMonth(stars: Sky['stars'], year: number, month: number): Sky['stars'] {
  const prefix = `${year}-${String(month).padStart(2, '0')}-`;
  return stars.filter(({ localDate }) => localDate.startsWith(prefix));
}

/** What a screen reader says about a month of the picture. */
export const sayMonthStars = (month: number, count: number): string =>
  count === 0 ? `${month} 月，还没有星` : `${month} 月，${count} 颗星，看是哪些天`;

/** What is said once the picture was handed over, or was not. */
export const SAVED_WORDS: Record<Saved, string> = {
  saved: '星空已保存',
  denied: '没有保存。可以在设置里允许存到相册',
  failed: '没能保存，再试一次',
};
