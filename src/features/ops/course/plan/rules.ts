import type { DeskPlanDay, PlanDayDraft } from '@contract/course-setup';
import { LIMITS } from '@contract/limits';
import { isLink } from './import-rules';

/** The present order of a plan: day n comes from day n. */
const asItIs = (days: readonly DeskPlanDay[]) => days.map(({ dayNo }) => dayNo);

const isEmpty = ({ title }: DeskPlanDay) => title === '';

/** The order after two neighbours change places; null where they can't. */
export function swapped(days: readonly DeskPlanDay[], dayNo: number, by: 1 | -1): number[] | null {
  const here = days[dayNo - 1];
  const there = days[dayNo - 1 + by];
  if (!here || !there || here.isFixed || there.isFixed) return null;
  return asItIs(days).map((from) => {
    if (from === dayNo) return there.dayNo;
    return from === there.dayNo ? dayNo : from;
  });
}

/** The order with an empty day put in before `dayNo`: the next empty day makes room. Null where there is none. */
export function inserted(days: readonly DeskPlanDay[], dayNo: number): number[] | null {
  if (days[dayNo - 1]?.isFixed !== false) return null;
  const room = days.findIndex((day) => day.dayNo >= dayNo && isEmpty(day));
  if (room === -1) return null;
  const order = asItIs(days);
  order.splice(room, 1);
  order.splice(dayNo - 1, 0, 0);
  return order;
}

/** The order without a day: the ones after it move up, the last becomes empty. Null where it has begun. */
export function removed(days: readonly DeskPlanDay[], dayNo: number): number[] | null {
  if (days[dayNo - 1]?.isFixed !== false) return null;
  return [...asItIs(days).filter((from) => from !== dayNo), 0];
}

/** The plan as it will be in a new order: dates stay, what is written moves. */
export function rearranged(days: readonly DeskPlanDay[], order: readonly number[]): DeskPlanDay[] {
  return days.map(({ dayNo, localDate, isFixed }, index) => {
    const from = days[(order[index] ?? 0) - 1];
    const written = from ?? { title: '', task: '', link: null, required: true, pictures: [] };
    return { ...written, dayNo, localDate, isFixed };
  });
}

type Written = Omit<PlanDayDraft, 'dayNo'>;

/** Whether two versions of a day say the same. */
export const saysTheSame = (one: Written, other: Written): boolean => {
  const parts = ({ title, task, link, required, mediaIds }: Written) => [title, task, link, required, mediaIds];
  return JSON.stringify(parts(one)) === JSON.stringify(parts(other));
};

const writtenOf = ({ pictures, ...day }: DeskPlanDay): Written => ({
  ...day,
  mediaIds: pictures.map(({ mediaId }) => mediaId),
});

/** Whether those days of two readings of a plan say the same. */
export const isSameOn = (
  wanted: readonly Pick<PlanDayDraft, 'dayNo'>[],
  before: readonly DeskPlanDay[],
  after: readonly DeskPlanDay[],
): boolean =>
  wanted.every(({ dayNo }) => {
    const [one, other] = [before[dayNo - 1], after[dayNo - 1]];
    return one !== undefined && other !== undefined && saysTheSame(writtenOf(one), writtenOf(other));
  });

/** The first day that still waits to be written; null when all are. */
export const firstEmpty = (days: readonly DeskPlanDay[]): DeskPlanDay | null =>
  days.find((day) => isEmpty(day) && !day.isFixed) ?? null;

/** The first day that may still be changed; one after the last when none may. */
export const firstOpen = (days: readonly DeskPlanDay[]): number =>
  days.find(({ isFixed }) => !isFixed)?.dayNo ?? days.length + 1;

/** 4 / 7 天已写好 */
export const sayWritten = (days: readonly DeskPlanDay[]): string =>
  `${days.filter((day) => !isEmpty(day)).length} / ${days.length} 天已写好`;

/** What is wrong with a day as it is being written; null when it can be saved. */
export function wrongWithDay({ title, link }: Pick<PlanDayDraft, 'title' | 'link'>): {
  field: 'title' | 'link';
  words: string;
} | null {
  if (title.trim() === '') return { field: 'title', words: '写一个标题，大家一眼知道今天做什么' };
  if (link !== null && !isLink(link)) return { field: 'link', words: '链接要以 http:// 或 https:// 开头' };
  return null;
}

/** Days in portions that one call takes. */
export function inPortions(days: PlanDayDraft[]): PlanDayDraft[][] {
  const portions: PlanDayDraft[][] = [];
  for (let start = 0; start < days.length; start += LIMITS.planDaysAtOnce) {
    portions.push(days.slice(start, start + LIMITS.planDaysAtOnce));
  }
  return portions;
}
