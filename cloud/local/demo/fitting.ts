import type { DemoMember } from './model';
import type { Habit } from './texts/scenes-of-life';

const EVENING_WORDS = /(?<!昨)晚上|(?<!昨)晚饭|今晚|睡前|临睡|加班到|白天|这一天里/;
const MORNING_WORDS = /早上|清晨|今早|早高峰/;
/** Tells of something that took its part of the day. */
const DONE_WORDS = /一整天|中午|会议|打了个电话|清掉了|下午/;
const WORKDAY_WORDS = /早高峰|上班|下班|开会|会议|同事|午休|公司|周报|工位|办公室|上课|客户/;
const HOME_WORDS = /孩子|女儿|侄子|爱人|老公/;
const PLACE_WORDS = /公交|地铁|车厢|下楼|窗边|阳台|楼下|路上/;

/** Who writes, for which day of the plan, and when. */
export interface Occasion {
  member: DemoMember;
  dayNo: number;
  /** The hour of the clock. */
  hour: number;
  isWeekend: boolean;
}

/** The part of the day, by the hour of the clock. */
export function partOfDay(hour: number): Habit {
  if (hour >= 5 && hour < 7.6) return 'dawn';
  if (hour >= 7.6 && hour < 10) return 'commute';
  if (hour >= 10 && hour < 17) return 'noon';
  return hour >= 17 && hour < 21.6 ? 'evening' : 'night';
}

export const isLate = (hour: number) => ['evening', 'night'].includes(partOfDay(hour));

/** Whether a sentence can be said by this person at this time: nobody comes from work on a Sunday morning. */
export function suits(sentence: string, { member, hour, isWeekend }: Occasion): boolean {
  if (isWeekend && WORKDAY_WORDS.test(sentence)) return false;
  if (!member.isParent && HOME_WORDS.test(sentence)) return false;
  if (hour < 12.2 && DONE_WORDS.test(sentence)) return false;
  return isLate(hour) ? !MORNING_WORDS.test(sentence) : !EVENING_WORDS.test(sentence);
}

/** A sentence that says where its writer is does not go with another that does. */
export const namesPlace = (sentence: string) => PLACE_WORDS.test(sentence);
