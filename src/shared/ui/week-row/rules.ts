import type { DayMark } from '@contract/checkin';
import { dayParts, WEEKDAYS } from '../../format/local-time';

/** What each mark of a day is called. Never a word of blame. */
export const MARK_WORDS: Record<DayMark, string> = {
  lit: '已点亮',
  makeup: '已补卡',
  leave: '请假',
  missed: '未点亮',
  due: '待点亮',
  ahead: '还没到',
  rest: '休息日',
  none: '不在课程内',
};

/** Words that stand under a star in place of the weekday, because its shape alone could be missed. */
const SHORT: Partial<Record<DayMark, string>> = { makeup: '补', leave: '假', rest: '休' };

export interface WeekDay {
  localDate: string;
  mark: DayMark;
}

/** What stands under a day's star: 今天, a short word for the mark, or the weekday. */
export function dayCaption({ localDate, mark }: WeekDay, today: string): string {
  if (localDate === today) return '今天';
  return SHORT[mark] ?? (WEEKDAYS[dayParts(localDate).weekday] ?? '').slice(1);
}

/** What a screen reader says about a day: 周三 已点亮. */
export function dayLabel({ localDate, mark }: WeekDay, today: string): string {
  const day = localDate === today ? '今天' : WEEKDAYS[dayParts(localDate).weekday];
  return `${day} ${MARK_WORDS[mark]}`;
}
