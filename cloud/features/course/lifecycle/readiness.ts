import type { MissingPart } from '@contract/course-setup';
import { localDateOf } from '../../../core/zone';
import { openingOf, type CourseDates } from './moves';

/** Days of the plan that must be written before anybody enrols; the others may follow. */
const FIRST_DAYS = 7;

export interface Preparation extends CourseDates {
  introduction: string;
  planned_days: number;
}

/** What keeps a draft from being published, in the order of the set-up page; empty when it is ready. */
export function missingParts(course: Preparation, timeZone: string, now: Date): MissingPart[] {
  const missing: MissingPart[] = [];
  if (course.introduction === '') missing.push('introduction');
  if (course.starts_on < localDateOf(now, timeZone) || openingOf(course, timeZone) <= now) missing.push('startsOn');
  if (course.enrols_until !== null && course.enrols_until <= now) missing.push('enrolsUntil');
  if (course.planned_days < Math.min(course.days, FIRST_DAYS)) missing.push('plan');
  return missing;
}
