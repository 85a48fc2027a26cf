import type { Call } from '../../../core/action';
import { Refusal } from '../../../core/refusal';
import type { CourseGrant } from '../policy';
import { finishEdit, lockForEdit, type Changed } from '../setup/edit';
import { clearPlanFrom, dayFixed, fixedDays, readPlanRows, writePlanRows, type PlanRow } from './plan';

/**
 * Puts the days of a plan in a new order; a day that the order leaves out is dropped. Throws INPUT.INVALID when the
 * order is not one of the course's days, COURSE.DAY_FIXED when it moves a day that has begun, COURSE.CHANGED_MEANWHILE.
 */
export async function arrangePlan(call: Call<'course.arrangePlan'>, grant: CourseGrant): Promise<Changed> {
  const { database, input, now } = call;
  const place = { communityId: grant.community.communityId, courseId: input.courseId };
  const course = await lockForEdit(database, place, input.revision);
  if (!isOrderOf(input.order, course.days)) {
    throw new Refusal('INPUT.INVALID', 'the order does not name every day once', { field: 'input.order' });
  }
  const fixed = fixedDays(course, grant.community.timeZone, now);
  const moved = input.order.findIndex((from, index) =>
    index < fixed ? from !== index + 1 : from > 0 && from <= fixed,
  );
  if (moved !== -1) throw dayFixed(moved < fixed ? moved + 1 : input.order[moved]!);
  const rows = arranged(await readPlanRows(database, course), input.order.slice(fixed), fixed);
  await clearPlanFrom(database, course, fixed + 1);
  await writePlanRows(database, course, rows);
  return finishEdit(call, grant, course, '');
}

function isOrderOf(order: number[], days: number): boolean {
  const named = order.filter((dayNo) => dayNo > 0);
  return order.length === days && new Set(named).size === named.length && named.every((dayNo) => dayNo <= days);
}

/** The written days under their new numbers, behind the first `before` days. */
function arranged(rows: PlanRow[], order: number[], before: number): PlanRow[] {
  const written = new Map(rows.map((row) => [row.day_no, row]));
  return order.flatMap((from, index) => {
    const row = written.get(from);
    return row ? [{ ...row, day_no: before + index + 1 }] : [];
  });
}
