import type { CourseStatus } from '@contract/course';
import { sql } from 'kysely';
import type { Database } from '../../../core/database';
import { Refusal } from '../../../core/refusal';
import { learningDayAt, scheduledDates } from '../../checkin/rules/schedule';
import type { LockedCourse } from '../lifecycle/lock-course';

/** A written day of a plan. */
export interface PlanRow {
  day_no: number;
  title: string;
  task: string;
  link: string | null;
  is_required: boolean;
  media_ids: string[];
}

type Planned = Pick<LockedCourse, 'status' | 'starts_on' | 'days' | 'weekdays' | 'cutoff_minutes'>;

/** The written days of a course, in order; those beyond its length are kept and not told. */
export function readPlanRows(database: Database, course: Pick<LockedCourse, 'community_id' | 'course_id' | 'days'>) {
  return database
    .selectFrom('course_days')
    .select(['day_no', 'title', 'task', 'link', 'is_required', 'media_ids'])
    .where('community_id', '=', course.community_id)
    .where('course_id', '=', course.course_id)
    .where('day_no', '<=', course.days)
    .orderBy('day_no')
    .execute();
}

/** The dates of a course's days, in order. */
export function datesOf({ starts_on: startsOn, days, weekdays }: Planned): readonly string[] {
  return scheduledDates({ startsOn, days, weekdays });
}

/**
 * How many days of the plan, counted from the first, stay as they are: while the course runs those that have begun,
 * afterwards all, before it opens none.
 */
export function fixedDays(course: Planned, timeZone: string, now: Date): number {
  switch (course.status as CourseStatus) {
    case 'draft':
    case 'enrolling':
    case 'grouping':
      return 0;
    case 'open': {
      const today = learningDayAt({ cutoffMinutes: course.cutoff_minutes, timeZone }, now);
      return datesOf(course).filter((date) => date <= today).length;
    }
    case 'closed':
    case 'archived':
      return course.days;
  }
}

/** The refusal of a change to a day that has begun. */
export function dayFixed(dayNo: number): Refusal {
  return new Refusal('COURSE.DAY_FIXED', 'a day that has begun stays as it is', { dayNo });
}

/** Writes days of a plan, replacing what was there. */
export async function writePlanRows(database: Database, course: LockedCourse, rows: PlanRow[]): Promise<void> {
  if (rows.length === 0) return;
  await database
    .insertInto('course_days')
    .values(rows.map((row) => ({ ...row, community_id: course.community_id, course_id: course.course_id })))
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'course_id', 'day_no']).doUpdateSet((row) => ({
        title: row.ref('excluded.title'),
        task: row.ref('excluded.task'),
        link: row.ref('excluded.link'),
        is_required: row.ref('excluded.is_required'),
        media_ids: row.ref('excluded.media_ids'),
      })),
    )
    .execute();
}

/** Takes away the days of a plan from one day on, as far as the course goes. */
export async function clearPlanFrom(database: Database, course: LockedCourse, dayNo: number): Promise<void> {
  await sql`delete from course_days where community_id = ${course.community_id} and course_id = ${course.course_id}
    and day_no between ${dayNo} and ${course.days}`.execute(database);
}
