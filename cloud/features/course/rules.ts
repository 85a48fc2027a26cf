import type { CourseStatus } from '@contract/course';
import { endsOn, learningDayAt } from '../checkin/rules/schedule';

/** What decides when a course runs, and whether it is over. */
export interface CourseTerms {
  status: string;
  starts_on: string;
  days: number;
  weekdays: number[];
  cutoff_minutes: number;
}

const OVER: CourseStatus[] = ['closed', 'archived'];

/** The last scheduled day of a course. */
export function lastDayOf({ starts_on, days, weekdays }: Pick<CourseTerms, 'starts_on' | 'days' | 'weekdays'>): string {
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
