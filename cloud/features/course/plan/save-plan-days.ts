import type { PlanDayDraft } from '@contract/course-setup';
import type { Call } from '../../../core/action';
import { Refusal } from '../../../core/refusal';
import { usablePictures } from '../../media/pictures';
import type { LockedCourse } from '../lifecycle/lock-course';
import type { CourseGrant } from '../policy';
import { requireCleanTexts } from '../setup/clean-texts';
import { finishEdit, lockForEdit, type Changed } from '../setup/edit';
import { dayFixed, fixedDays, readPlanRows, writePlanRows } from './plan';

type SaveCall = Call<'course.savePlanDays'>;

/**
 * Writes days of the plan. Throws INPUT.INVALID for a day that the course does not have or that is named twice,
 * COURSE.DAY_FIXED for one that has begun, COURSE.CHANGED_MEANWHILE, and what pictures and the content check throw.
 */
export async function savePlanDays(call: SaveCall, grant: CourseGrant): Promise<Changed> {
  const { database, input, now } = call;
  // The platform is asked before the lock: others need not wait for it.
  await requireCleanTexts(
    call,
    input.days.map(({ title, task }, index) => ({ field: `input.days.${index}`, text: `${title}\n${task}` })),
  );
  const place = { communityId: grant.community.communityId, courseId: input.courseId };
  const course = await lockForEdit(database, place, input.revision);
  requireOwnDays(input.days, course);
  const fixed = fixedDays(course, grant.community.timeZone, now);
  const begun = input.days.find(({ dayNo }) => dayNo <= fixed);
  if (begun) throw dayFixed(begun.dayNo);
  await requirePictures(call, grant, course);
  await writePlanRows(database, course, input.days.map(rowOf));
  return finishEdit(call, grant, course, input.days.map(({ dayNo }) => dayNo).join(', '));
}

function requireOwnDays(days: PlanDayDraft[], course: LockedCourse): void {
  const numbers = new Set(days.map(({ dayNo }) => dayNo));
  const outside = days.find(({ dayNo }) => dayNo > course.days);
  if (outside || numbers.size < days.length) {
    throw new Refusal('INPUT.INVALID', 'the course does not have these days', { field: 'input.days' });
  }
}

/** Pictures that the plan shows already stay, whoever uploaded them; new ones are the caller's own. */
async function requirePictures(
  { database, input }: SaveCall,
  { member, community }: CourseGrant,
  course: LockedCourse,
) {
  const shown = new Set((await readPlanRows(database, course)).flatMap((row) => row.media_ids));
  const added = input.days.flatMap(({ mediaIds }) => mediaIds).filter((mediaId) => !shown.has(mediaId));
  await usablePictures(database, { communityId: community.communityId, memberId: member.memberId }, added);
}

const rowOf = ({ dayNo, title, task, link, mediaIds, required }: PlanDayDraft) => ({
  day_no: dayNo,
  title,
  task,
  link,
  is_required: required,
  media_ids: mediaIds,
});
