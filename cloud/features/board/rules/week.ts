import { addDays, mondayOf } from '../../../core/days';
import { instantOf, localDateOf } from '../../../core/zone';

/**
 * Minutes after the end of a week until it is closed: the latest cut-off and the longest grace that a course may have
 * (the bounds of courses.cutoff_minutes and courses.grace_minutes), so that nothing which counts can come later.
 */
const MINUTES_UNTIL_CLOSED = 720 + 2_880;
/** Weeks that are made up for when the timer has been away. */
const WEEKS_MADE_UP = 8;

/** A week from Monday to Sunday in the community's zone. */
export interface Week {
  startsOn: string;
  lastDay: string;
  /** The instants at which it begins and ends. */
  from: Date;
  until: Date;
  closesAt: Date;
}

/** The week that begins with a Monday. */
export function weekOf(startsOn: string, timeZone: string): Week {
  const next = addDays(startsOn, 7);
  return {
    startsOn,
    lastDay: addDays(startsOn, 6),
    from: instantOf(startsOn, 0, timeZone),
    until: instantOf(next, 0, timeZone),
    closesAt: instantOf(next, MINUTES_UNTIL_CLOSED, timeZone),
  };
}

/** The Monday of the week it is in the zone. */
export const mondayAt = (now: Date, timeZone: string): string => mondayOf(localDateOf(now, timeZone));

/** The Mondays after `latest` up to the present week; a community without any begins with the present one. */
export function weeksToOpen(latest: string | null, present: string): string[] {
  const weeks: string[] = [];
  for (let week = present; week > (latest ?? addDays(present, -7)) && weeks.length < WEEKS_MADE_UP;) {
    weeks.unshift(week);
    week = addDays(week, -7);
  }
  return weeks;
}
