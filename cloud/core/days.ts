/** Arithmetic on calendar days `YYYY-MM-DD`, without zones or clocks, the same on both sides. */

const DAY_MILLISECONDS = 86_400_000;

function toUtc(localDate: string): number {
  return Date.parse(`${localDate}T00:00:00Z`);
}

/** The day `count` days later; negative goes back. */
export function addDays(localDate: string, count: number): string {
  return new Date(toUtc(localDate) + count * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** Days from one day to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MILLISECONDS);
}

/** ISO weekday: 1 Monday to 7 Sunday. */
export function weekdayOf(localDate: string): number {
  return new Date(toUtc(localDate)).getUTCDay() || 7;
}

/** The Monday of the week that holds the day. */
export function mondayOf(localDate: string): string {
  return addDays(localDate, 1 - weekdayOf(localDate));
}

/** First and last day of a month `YYYY-MM`. */
export function monthBounds(month: string): { first: string; last: string } {
  const first = `${month}-01`;
  const [year, number] = month.split('-').map(Number) as [number, number];
  return { first, last: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

/** The same day of the month `count` months later, or that month's last day where it is shorter; negative goes back. */
export function addMonths(localDate: string, count: number): string {
  const [year, month, day] = localDate.split('-').map(Number) as [number, number, number];
  const { last } = monthBounds(new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 7));
  return `${last.slice(0, 8)}${String(Math.min(day, Number(last.slice(8)))).padStart(2, '0')}`;
}
