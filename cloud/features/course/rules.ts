import type { CourseStatus } from '@contract/course';
import { endsOn, learningDayAt } from '../checkin/rules/schedule';

/** What decides whether a course takes people in, and whether it is over. */
interface CourseTerms {
  status: string;
  starts_on: string;
  days: number;
  weekdays: number[];
  cutoff_minutes: number;
}

const TAKES_IN: CourseStatus[] = ['enrolling', 'grouping', 'open'];
const OVER: CourseStatus[] = ['closed', 'archived'];

/** The last scheduled day of a course. */
export function lastDayOf({ starts_on, days, weekdays }: CourseTerms): string {
  return endsOn({ startsOn: starts_on, days, weekdays });
}

/** The learning day it is now for a course. */
export function todayOf({ cutoff_minutes }: CourseTerms, timeZone: string, now: Date): string {
  return learningDayAt({ cutoffMinutes: cutoff_minutes, timeZone }, now);
}

/** Closed by an operator or by the timer, or past its last day. */
export function isOver(course: CourseTerms, timeZone: string, now: Date): boolean {
  return OVER.includes(course.status as CourseStatus) || todayOf(course, timeZone, now) > lastDayOf(course);
}

/** Why nobody can enrol in a course as it is now, or null when it takes people in. */
export function enrolmentRefusal(
  course: CourseTerms & { gate: string },
  timeZone: string,
  now: Date,
): 'COURSE.CLOSED' | 'COURSE.NOT_ENROLLING' | null {
  if (isOver(course, timeZone, now)) return 'COURSE.CLOSED';
  // An application to a course needs somebody to review it, which this product does not have yet for courses.
  if (!TAKES_IN.includes(course.status as CourseStatus) || course.gate === 'review') return 'COURSE.NOT_ENROLLING';
  return null;
}
