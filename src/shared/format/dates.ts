import { addDays, clockOf, dayParts, daysBetween, localTime, WEEKDAYS } from './local-time';

/** When and where "now" is: milliseconds by the server's clock, and the community's offset from UTC. */
export interface Moment {
  now: number;
  utcOffsetMinutes: number;
}

/** The local day it is now. */
export const todayOf = ({ now, utcOffsetMinutes }: Moment): string => localTime(now, utcOffsetMinutes).localDate;

function shortDay(localDate: string, today: string): string {
  const { year, month, day } = dayParts(localDate);
  const monthAndDay = `${month}月${day}日`;
  return year === dayParts(today).year ? monthAndDay : `${year}年${monthAndDay}`;
}

/** A local day as people say it: 今天, 昨天, 明天, 周三 (within six days back), 11月3日, 2025年11月3日. */
export function sayDay(localDate: string, today: string): string {
  const ahead = daysBetween(today, localDate);
  if (ahead === 0) return '今天';
  if (ahead === -1) return '昨天';
  if (ahead === 1) return '明天';
  if (ahead < 0 && ahead >= -6) return WEEKDAYS[dayParts(localDate).weekday] ?? '';
  return shortDay(localDate, today);
}

/** A moment as people say it; the clock time is left out where the day alone says enough: 今天 08:30, 昨天 21:10, 周三, 11月3日. */
export function sayInstant(iso: string, moment: Moment): string {
  const then = localTime(Date.parse(iso), moment.utcOffsetMinutes);
  const today = todayOf(moment);
  const day = sayDay(then.localDate, today);
  return Math.abs(daysBetween(then.localDate, today)) <= 1 ? `${day} ${clockOf(then)}` : day;
}

/** The same, for a tap that asks for it exactly: 2026年11月21日 周六 08:30. */
export function sayExactly(iso: string, utcOffsetMinutes: number): string {
  const then = localTime(Date.parse(iso), utcOffsetMinutes);
  return `${then.year}年${then.month}月${then.day}日 ${WEEKDAYS[then.weekday] ?? ''} ${clockOf(then)}`;
}

/** 11月21日 周六 */
export function sayDayWithWeekday(localDate: string): string {
  const { month, day, weekday } = dayParts(localDate);
  return `${month}月${day}日 ${WEEKDAYS[weekday] ?? ''}`;
}

/** 2026年11月, of a month `YYYY-MM` */
export function sayMonth(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${year}年${Number(number)}月`;
}

/** Until when: 今晚 24:00 前, 今天 18:00 前, 明天 02:00 前, 11月30日 24:00 前. Midnight belongs to the evening before it. */
export function sayDeadline(iso: string, moment: Moment): string {
  const end = localTime(Date.parse(iso), moment.utcOffsetMinutes);
  const today = todayOf(moment);
  const atMidnight = end.hour === 0 && end.minute === 0;
  const day = atMidnight ? addDays(end.localDate, -1) : end.localDate;
  const clock = atMidnight ? '24:00' : clockOf(end);
  const isTonight = day === today && (atMidnight || end.hour >= 18);
  return `${isTonight ? '今晚' : sayDay(day, today)} ${clock} 前`;
}

/** A greeting for the hour. */
export function greeting({ now, utcOffsetMinutes }: Moment): string {
  const { hour } = localTime(now, utcOffsetMinutes);
  if (hour < 5) return '夜深了';
  if (hour < 11) return '早上好';
  if (hour < 13) return '中午好';
  if (hour < 18) return '下午好';
  return '晚上好';
}
