import type { CourseReport } from '@contract/closing';
import { dayParts } from '@/shared/format/local-time';
import { sayNumber } from '@/shared/format/numbers';

const monthAndDay = (localDate: string) => {
  const { month, day } = dayParts(localDate);
  return `${month}月${day}日`;
};

/** Whole hundredths, never rounded up; null where nothing counted. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 100) / whole + 1e-9);

/** 87%, or – where nothing counted. */
export function sayPercent(part: number, whole: number): string {
  const percent = percentOf(part, whole);
  return percent === null ? '–' : `${percent}%`;
}

/** 10月16日 – 11月5日结营 */
export const sayPeriod = ({ startsOn, endedOn }: Pick<CourseReport, 'startsOn' | 'endedOn'>): string =>
  `${monthAndDay(startsOn)} – ${monthAndDay(endedOn)}结营`;

export interface CurveBar {
  dayNo: number;
  /** 0 to 100. */
  percent: number;
}

/** The curve of a course: a bar for each day, of who was asked how many lit. */
export const barsOf = ({ days }: Pick<CourseReport, 'days'>): CurveBar[] =>
  days.map(({ dayNo, asked, lit }) => ({ dayNo, percent: percentOf(lit, asked) ?? 0 }));

/** The curve in words: its first and last day, and where it was lowest. */
export function sayCurve(report: Pick<CourseReport, 'days'>): string {
  const bars = barsOf(report);
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return '没有计入的日子。';
  const lowest = bars.reduce((low, bar) => (bar.percent < low.percent ? bar : low));
  const middle = lowest === first || lowest === last ? '' : `，最低在第 ${lowest.dayNo} 天（${lowest.percent}%）`;
  return `第 ${first.dayNo} 天 ${first.percent}%，最后一天 ${last.percent}%${middle}。`;
}

/** What else was counted, in a line each. */
export function sayCounts(report: CourseReport): { title: string; text: string }[] {
  const { litDays, madeUpDays, leaveDays, points, likes, comments, homework } = report;
  return [
    { title: '打卡', text: `${sayNumber(litDays)} 次，其中补卡 ${madeUpDays} 次；请假 ${leaveDays} 天` },
    { title: '发出的积分', text: `${sayNumber(points)} 分` },
    { title: '互动', text: `${sayNumber(likes)} 个赞，${sayNumber(comments)} 条评论` },
    ...(homework === null
      ? []
      : [{ title: '作业', text: `提交 ${sayNumber(homework.handedIn)} 份，通过 ${sayNumber(homework.accepted)} 份` }]),
  ];
}

export const sayPraise = ({ likes, comments }: CourseReport['praised'][number]): string =>
  `${likes} 个赞 · ${comments} 条评论`;
