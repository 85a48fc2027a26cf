/**
 * Calendar arithmetic without the phone's zone: an instant is read through the community's UTC offset, a local day is
 * the text `YYYY-MM-DD`. (The mini program has no `Intl`.)
 */

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

const two = (value: number) => String(value).padStart(2, '0');

export interface LocalTime {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
  /** 0 = Sunday */
  weekday: number;
  hour: number;
  minute: number;
  /** `YYYY-MM-DD` */
  localDate: string;
}

/** Wall clock at an instant (milliseconds), `utcOffsetMinutes` east of UTC. */
export function localTime(instant: number, utcOffsetMinutes: number): LocalTime {
  const there = new Date(instant + utcOffsetMinutes * MINUTE_MS);
  const [year, month, day] = [there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate()];
  return {
    year,
    month,
    day,
    weekday: there.getUTCDay(),
    hour: there.getUTCHours(),
    minute: there.getUTCMinutes(),
    localDate: `${year}-${two(month)}-${two(day)}`,
  };
}

/** `HH:mm` of a wall clock. */
export const clockOf = ({ hour, minute }: Pick<LocalTime, 'hour' | 'minute'>): string => `${two(hour)}:${two(minute)}`;

/** Days since 1970 of a local day. */
const dayNumber = (localDate: string) => Math.floor(Date.parse(`${localDate}T00:00:00Z`) / DAY_MS);

/** Parts of a local day; weekday 0 = Sunday. */
export const dayParts = (localDate: string): LocalTime => localTime(dayNumber(localDate) * DAY_MS, 0);

/** The local day `days` later, or earlier when negative. */
export const addDays = (localDate: string, days: number): string =>
  localTime((dayNumber(localDate) + days) * DAY_MS, 0).localDate;

/** Whole days from one local day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);
