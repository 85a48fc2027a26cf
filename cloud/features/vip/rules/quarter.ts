import { addDays, daysBetween } from '../../../core/days';

/** The first day of the calendar quarter that holds a day, both `YYYY-MM-DD`. */
export function quarterOf(localDate: string): string {
  const [year, month] = localDate.split('-').map(Number) as [number, number];
  const first = month - ((month - 1) % 3);
  return `${year}-${String(first).padStart(2, '0')}-01`;
}

/** The first day of the quarter after the one that begins on `quarter`. */
export function quarterAfter(quarter: string): string {
  return quarterOf(addDays(quarter, 100));
}

/** The last day of the quarter that begins on `quarter`. */
export function lastDayOf(quarter: string): string {
  return addDays(quarterAfter(quarter), -1);
}

/** Days until the quarter of a day is over, that day included. */
export function daysLeftIn(localDate: string): number {
  return daysBetween(localDate, quarterAfter(quarterOf(localDate)));
}

/** The first day of the quarter before the one that begins on `quarter`. */
export function quarterBefore(quarter: string): string {
  return quarterOf(addDays(quarter, -1));
}
