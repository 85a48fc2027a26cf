import { mondayOf } from '../../../core/days';
import type { Candidate } from './rotation';
import { daysOfWeek } from './week';

/** What decides who may be given a week of a team. */
export interface Eligibility {
  plan: { startsOn: string; days: number; weekdays: number[] };
  mates: { memberId: string; firstDay: string; hasOptedOut: boolean }[];
  leaves: { memberId: string; localDate: string }[];
  declines: { memberId: string; weekStart: string }[];
}

/** In the team, in the rotation, and with at least one day in that week that asks something of them and is no leave. */
export function canServe({ plan, mates, leaves }: Eligibility, memberId: string, weekStart: string): boolean {
  const mate = mates.find((one) => one.memberId === memberId);
  if (!mate || mate.hasOptedOut) return false;
  const away = leaves.filter((leave) => leave.memberId === memberId).map(({ localDate }) => localDate);
  return daysOfWeek(plan, weekStart).some((date) => date >= mate.firstDay && !away.includes(date));
}

/** Everybody who can serve in a week and has not turned it down. */
export function candidatesFor(facts: Eligibility, weekStart: string): Candidate[] {
  const declined = facts.declines.filter((decline) => decline.weekStart === weekStart).map(({ memberId }) => memberId);
  return facts.mates
    .filter(({ memberId }) => !declined.includes(memberId) && canServe(facts, memberId, weekStart))
    .map(({ memberId, firstDay }) => ({ memberId, since: mondayOf(firstDay) }));
}
