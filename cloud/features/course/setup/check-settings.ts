import type { CourseSettings, SetupField } from '@contract/course-setup';
import { addDays } from '../../../core/days';
import { endsOn, opensAt } from '../../checkin/rules/schedule';

/** The lengths of a flash, in scheduled days. */
const FLASH_DAYS = [5, 7, 15];
/** A course outlives its last day by this much at most. */
const LONGEST_AFTERWARDS = 366;

/** The first setting that contradicts another one, or null when they fit together. */
export function contradiction(settings: CourseSettings, timeZone: string): SetupField | null {
  const { kind, days, startsOn, weekdays, dissolvesOn, enrolsFrom, enrolsUntil, numbers } = settings;
  if (kind === 'flash' && !FLASH_DAYS.includes(days)) return 'days';
  const lastDay = endsOn({ startsOn, days, weekdays });
  if (dissolvesOn <= lastDay || dissolvesOn > addDays(lastDay, LONGEST_AFTERWARDS)) return 'dissolvesOn';
  if (enrolsFrom !== null && new Date(enrolsFrom) >= opensAt({ ...settings, timeZone }, startsOn)) return 'enrolsFrom';
  if (enrolsUntil !== null && new Date(enrolsUntil) >= opensAt({ ...settings, timeZone }, lastDay))
    return 'enrolsUntil';
  if (enrolsFrom !== null && enrolsUntil !== null && new Date(enrolsUntil) <= new Date(enrolsFrom))
    return 'enrolsUntil';
  if (new Set(numbers.map(({ key }) => key)).size < numbers.length) return 'numbers';
  return null;
}
