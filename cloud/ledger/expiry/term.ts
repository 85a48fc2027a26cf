import type { ExpiryTerm } from '@contract/points';
import { addDays, addMonths } from '../../core/days';

/** What communities begin with: points of 2026 last until the end of 2027. */
export const DEFAULT_TERM: ExpiryTerm = { kind: 'next_year_end' };

/** The last day on which points that came on `localDate` can be used; null = they never end. */
export function lastDayOf(term: ExpiryTerm, localDate: string): string | null {
  if (term.kind === 'never') return null;
  if (term.kind === 'months') return addMonths(localDate, term.months);
  return `${Number(localDate.slice(0, 4)) + 1}-12-31`;
}

/** The first day whose points can still be used after `day`; null when points never end. */
export function keptSince(term: ExpiryTerm, day: string): string | null {
  if (term.kind === 'never') return null;
  let first = term.kind === 'months' ? addMonths(day, -term.months) : `${Number(day.slice(0, 4)) - 1}-01-01`;
  // Months differ in length, and the year may end with the day: the first guess is too early by days, or by a year.
  while (lastDayOf(term, first)! <= day) first = term.kind === 'months' ? addDays(first, 1) : nextYear(first);
  return first;
}

const nextYear = (localDate: string) => `${Number(localDate.slice(0, 4)) + 1}-01-01`;
