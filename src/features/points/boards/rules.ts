import type { Board, BoardName, BoardWeek } from '@contract/board';
import { sayInstant, todayOf, type Moment } from '@/shared/format/dates';
import { addDays, dayParts, daysBetween } from '@/shared/format/local-time';

/** The boards in the order of their tabs. */
export const BOARDS = [
  { value: 'persistence', label: '坚持' },
  { value: 'progress', label: '进步' },
  { value: 'helping', label: '助人' },
  { value: 'good_work', label: '佳作' },
] as const satisfies readonly { value: BoardName; label: string }[];

/** For each board what it is there for, and how somebody without a score gets one. */
export const WORDS: Record<BoardName, { lead: string; empty: string; next: string }> = {
  persistence: {
    lead: '给按时点亮的每一天',
    empty: '第一颗星点亮以后，几分钟内就会出现在这里。',
    next: '按时点亮一天，就有分',
  },
  progress: {
    lead: '只和过去的自己比',
    empty: '谁的完成率超过了平时的自己，谁就会出现在这里。',
    next: '比平时的自己多一点，就有分',
  },
  helping: {
    lead: '给伸出手的人',
    empty: '给同学留一句话，或认真做一次互评，就会出现在这里。',
    next: '给同学留一句话，就有分',
  },
  good_work: {
    lead: '给被大家喜欢的用心之作',
    empty: '被喜欢、被精选的打卡和通过点评的作业，会出现在这里。',
    next: '写一篇有人喜欢的打卡，就有分',
  },
};

const sayMonthDay = (localDate: string) => {
  const { month, day } = dayParts(localDate);
  return `${month}月${day}日`;
};

/** 11月16日–22日, or 11月30日–12月6日 */
export function sayDays(startsOn: string): string {
  const lastDay = addDays(startsOn, 6);
  const [first, last] = [dayParts(startsOn), dayParts(lastDay)];
  return `${sayMonthDay(startsOn)}–${first.month === last.month ? `${last.day}日` : sayMonthDay(lastDay)}`;
}

/** 本周, 上周 or how many weeks ago. */
export function sayWeek(startsOn: string, today: string): string {
  const ago = Math.floor(daysBetween(startsOn, today) / 7);
  if (ago <= 0) return '本周';
  return ago === 1 ? '上周' : `${ago} 周前`;
}

/** How far the figures go, and until when they may change. */
export function sayState({ isClosed, countedUntil, closesAt }: Board['week'], moment: Moment): string {
  if (isClosed) return '已定榜';
  if (countedUntil === null) return '这一周刚开始，几分钟后就有';
  return `算到${sayInstant(countedUntil, moment)} · ${sayInstant(closesAt, moment)}定榜`;
}

/** The weeks beside one; null where there are none. */
export function besides(weeks: readonly BoardWeek[], startsOn: string | null) {
  const index = startsOn === null ? 0 : weeks.findIndex((week) => week.startsOn === startsOn);
  return {
    earlier: weeks[index + 1]?.startsOn ?? null,
    later: index > 0 ? (weeks[index - 1]?.startsOn ?? null) : null,
  };
}

/** Whether the week is the one it is now. */
export const isRunning = (startsOn: string, moment: Moment): boolean => daysBetween(startsOn, todayOf(moment)) < 7;
