import type { CourseStatus } from '@contract/course';
import { instantOf } from '../../../core/zone';
import { arrivesUntil, endsOn, opensAt } from '../../checkin/rules/schedule';

/** What decides when a course moves by itself. */
export interface CourseDates {
  status: string;
  starts_on: string;
  days: number;
  weekdays: number[];
  cutoff_minutes: number;
  grace_minutes: number;
  team_size: number | null;
  enrols_until: Date | null;
  dissolves_on: string;
}

/** The state that follows each one; a course without teams is not grouped. There is no way back and none around. */
const NEXT: Record<CourseStatus, (hasTeams: boolean) => CourseStatus | null> = {
  draft: () => 'enrolling',
  enrolling: (hasTeams) => (hasTeams ? 'grouping' : 'open'),
  grouping: () => 'open',
  open: () => 'closed',
  closed: () => 'archived',
  archived: () => null,
};

/** Where a course may be moved from its present state, or null at its end. */
export function nextStatus({ status, team_size }: Pick<CourseDates, 'status' | 'team_size'>): CourseStatus | null {
  return NEXT[status as CourseStatus](team_size !== null);
}

/** When a course opens by itself: its first learning minute in the community's zone. */
export function openingOf({ starts_on, cutoff_minutes }: CourseDates, timeZone: string): Date {
  return opensAt({ cutoffMinutes: cutoff_minutes, timeZone }, starts_on);
}

/** When a course closes by itself: once nothing of its last day can arrive any more. */
export function closingOf(course: CourseDates, timeZone: string): Date {
  const { starts_on: startsOn, days, weekdays, cutoff_minutes: cutoffMinutes, grace_minutes: graceMinutes } = course;
  return arrivesUntil({ cutoffMinutes, graceMinutes, timeZone }, endsOn({ startsOn, days, weekdays }));
}

/** When the present state ends by the course's own dates; null for a draft, which waits for an operator, and at the end. */
function endOfState(course: CourseDates, timeZone: string): Date | null {
  const opening = openingOf(course, timeZone);
  switch (course.status as CourseStatus) {
    case 'enrolling':
      return course.team_size !== null && course.enrols_until !== null && course.enrols_until < opening
        ? course.enrols_until
        : opening;
    case 'grouping':
      return opening;
    case 'open':
      return closingOf(course, timeZone);
    case 'closed':
      return instantOf(course.dissolves_on, 0, timeZone);
    case 'draft':
    case 'archived':
      return null;
  }
}

/** Where a course has to go at an instant by its own dates, or null while it stays. */
export function dueMove(course: CourseDates, timeZone: string, now: Date): CourseStatus | null {
  const end = endOfState(course, timeZone);
  return end !== null && now >= end ? nextStatus(course) : null;
}
