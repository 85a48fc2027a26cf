import type { ErrorCode, ErrorDetails } from '@contract/errors';
import { isOver, type CourseTerms } from '../rules';

const HOUR = 3_600_000;

/** What decides whether a course takes people in at a moment. */
export interface EnrolmentPeriod extends CourseTerms {
  enrols_from: Date | null;
  enrols_until: Date | null;
}

export interface Closed {
  code: ErrorCode;
  details: ErrorDetails;
}

/** When enrolment opens for somebody whose tier lets them in `earlyHours` before the others; null = it is open. */
export function opensAt({ enrols_from }: Pick<EnrolmentPeriod, 'enrols_from'>, earlyHours: number): Date | null {
  return enrols_from && new Date(enrols_from.getTime() - earlyHours * HOUR);
}

/** Why nobody, or not this person yet, can enrol at `now`; null while they can. The end is exclusive. */
export function enrolmentRefusal(
  course: EnrolmentPeriod,
  { timeZone, earlyHours }: { timeZone: string; earlyHours: number },
  now: Date,
): Closed | null {
  if (isOver(course, timeZone, now)) return { code: 'COURSE.CLOSED', details: { status: course.status } };
  if (course.status === 'draft') return { code: 'COURSE.NOT_ENROLLING', details: { status: course.status } };
  const opens = opensAt(course, earlyHours);
  if (opens && now < opens) {
    return { code: 'COURSE.ENROLMENT_NOT_OPEN', details: { opensAt: opens.toISOString(), earlyHours } };
  }
  if (course.enrols_until && now >= course.enrols_until) {
    return { code: 'COURSE.ENROLMENT_ENDED', details: { endedAt: course.enrols_until.toISOString() } };
  }
  return null;
}
