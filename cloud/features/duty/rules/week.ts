import { addDays, mondayOf } from '../../../core/days';
import { instantOf, localDateOf } from '../../../core/zone';
import { scheduledDates, type Schedule } from '../../checkin/rules/schedule';

const HOUR = 3_600_000;
/** Hours that somebody has to answer a week given to them after it began, or just before. */
const LEAST_HOURS = 24;

/** The Monday of the week it is now in the zone: it begins with Monday 00:00 and ends with the next one. */
export function weekAt(now: Date, timeZone: string): string {
  return mondayOf(localDateOf(now, timeZone));
}

export const weekAfter = (weekStart: string): string => addDays(weekStart, 7);
export const weekBefore = (weekStart: string): string => addDays(weekStart, -7);
export const lastDayOfWeek = (weekStart: string): string => addDays(weekStart, 6);

/** The weeks in which a course asks for check-ins, by their Mondays. */
export function weeksOfCourse(plan: Pick<Schedule, 'startsOn' | 'days' | 'weekdays'>): string[] {
  return [...new Set(scheduledDates(plan).map(mondayOf))];
}

/** The days of a week on which a course asks for a check-in. */
export function daysOfWeek(plan: Pick<Schedule, 'startsOn' | 'days' | 'weekdays'>, weekStart: string): string[] {
  return scheduledDates(plan).filter((date) => mondayOf(date) === weekStart);
}

/** When a week is given to somebody: the Thursday before, at nine in the morning. */
export function givenFrom(weekStart: string, timeZone: string): Date {
  return instantOf(addDays(weekStart, -4), 9 * 60, timeZone);
}

/** When somebody who has not answered is reminded: the Saturday before, at eight in the evening. */
export function remindedFrom(weekStart: string, timeZone: string): Date {
  return instantOf(addDays(weekStart, -2), 20 * 60, timeZone);
}

/** Until when a week may be turned down: its beginning, but at least a day to answer, and never past its end. */
export function answerBy({ weekStart, givenAt }: { weekStart: string; givenAt: Date }, timeZone: string): Date {
  const begins = instantOf(weekStart, 0, timeZone).getTime();
  const ends = instantOf(weekAfter(weekStart), 0, timeZone).getTime();
  return new Date(Math.min(ends, Math.max(begins, givenAt.getTime() + LEAST_HOURS * HOUR)));
}
