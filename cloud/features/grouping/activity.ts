import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { scheduledDates } from '../checkin/rules/schedule';
import type { CourseKey } from './course';

/**
 * Of each member the share of due days they lit in their other courses of the community, 0 to 1; leave counts as not lit.
 * Days before `today` are due. Who had none has no entry.
 */
export async function readActivity(
  database: Database,
  { communityId, courseId }: CourseKey,
  memberIds: string[],
  today: string,
): Promise<Map<string, number>> {
  const seats = await database
    .selectFrom('enrolments as e')
    .innerJoin('courses as c', (join) =>
      join.onRef('c.community_id', '=', 'e.community_id').onRef('c.course_id', '=', 'e.course_id'),
    )
    .select(['e.member_id', 'e.lit_days', 'e.first_day', 'c.starts_on', 'c.days', 'c.weekdays'])
    .where('e.community_id', '=', communityId)
    .where(sql<boolean>`e.member_id = any(${memberIds}::text[])`)
    .where('e.course_id', '<>', courseId)
    .where('e.status', '=', 'active')
    .where('c.status', 'in', ['open', 'closed', 'archived'])
    .execute();
  const totals = new Map<string, { lit: number; due: number }>();
  for (const seat of seats) {
    const { lit, due } = totals.get(seat.member_id) ?? { lit: 0, due: 0 };
    totals.set(seat.member_id, { lit: lit + seat.lit_days, due: due + dueDays(seat, today) });
  }
  const shares = [...totals].filter(([, { due }]) => due > 0);
  return new Map(shares.map(([memberId, { lit, due }]) => [memberId, Math.min(1, lit / due)]));
}

interface Plan {
  first_day: string;
  starts_on: string;
  days: number;
  weekdays: number[];
}

function dueDays({ first_day, starts_on: startsOn, days, weekdays }: Plan, today: string): number {
  return scheduledDates({ startsOn, days, weekdays }).filter((date) => date >= first_day && date < today).length;
}
