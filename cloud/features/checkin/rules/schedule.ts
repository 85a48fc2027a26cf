import { addDays, weekdayOf } from '../../../core/days';
import { instantOf, localDateOf } from '../../../core/zone';

/** When a course asks for check-ins. Dates are calendar days in `timeZone`. */
export interface Schedule {
  startsOn: string;
  /** Scheduled days in all: the first `days` dates from `startsOn` whose weekday is in `weekdays`. */
  days: number;
  /** ISO weekdays, 1 Monday to 7 Sunday; at least one. */
  weekdays: number[];
  /** Minutes after midnight until which a check-in counts for the day before. */
  cutoffMinutes: number;
  /** Minutes after the cut-off during which what was written in time may still arrive. */
  graceMinutes: number;
  timeZone: string;
}

type Plan = Pick<Schedule, 'startsOn' | 'days' | 'weekdays'>;

/** Plans seen lately: every call of a course's hundreds of learners asks for the same one. */
const known = new Map<string, readonly string[]>();
const KNOWN_PLANS = 500;

/** The scheduled dates in order; the day number of the plan is the index + 1. */
export function scheduledDates(plan: Plan): readonly string[] {
  const key = `${plan.startsOn} ${plan.days} ${plan.weekdays.join('')}`;
  let dates = known.get(key);
  if (!dates) {
    dates = listDates(plan);
    if (known.size >= KNOWN_PLANS) known.clear();
    known.set(key, dates);
  }
  return dates;
}

function listDates({ startsOn, days, weekdays }: Plan): readonly string[] {
  const dates: string[] = [];
  for (let date = startsOn; dates.length < days; date = addDays(date, 1)) {
    if (weekdays.includes(weekdayOf(date))) dates.push(date);
  }
  return Object.freeze(dates);
}

/** The last scheduled date. */
export function endsOn(schedule: Plan): string {
  return scheduledDates(schedule).at(-1)!;
}

/**
 * The last learning day that a course closed at an instant has had: never after its plan, never before its start.
 */
export function endedOn(schedule: Plan & Pick<Schedule, 'cutoffMinutes' | 'timeZone'>, closedAt: Date): string {
  const [last, closing] = [endsOn(schedule), learningDayAt(schedule, closedAt)];
  if (closing < schedule.startsOn) return schedule.startsOn;
  return closing < last ? closing : last;
}

/** Which day of the plan a date is, from 1; null when the date is off the plan. */
export function dayNumberOf(schedule: Plan, date: string): number | null {
  const index = scheduledDates(schedule).indexOf(date);
  return index === -1 ? null : index + 1;
}

/** The learning day it is at an instant: until the cut-off, still the day before. */
export function learningDayAt(schedule: Pick<Schedule, 'cutoffMinutes' | 'timeZone'>, instant: Date): string {
  return localDateOf(instant, schedule.timeZone, schedule.cutoffMinutes);
}

/** The instant at which a learning day begins. */
export function opensAt(schedule: Pick<Schedule, 'cutoffMinutes' | 'timeZone'>, date: string): Date {
  return instantOf(date, schedule.cutoffMinutes, schedule.timeZone);
}

/** The instant at which a learning day ends (its cut-off, on the next calendar day). */
export function closesAt(schedule: Pick<Schedule, 'cutoffMinutes' | 'timeZone'>, date: string): Date {
  return instantOf(addDays(date, 1), schedule.cutoffMinutes, schedule.timeZone);
}

/** The last instant at which something written on that day may arrive. */
export function arrivesUntil(
  schedule: Pick<Schedule, 'cutoffMinutes' | 'graceMinutes' | 'timeZone'>,
  date: string,
): Date {
  return new Date(closesAt(schedule, date).getTime() + schedule.graceMinutes * 60_000);
}
