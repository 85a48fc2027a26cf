import type { CourseStatus } from '@contract/course';
import type { CourseSettings, SetupField } from '@contract/course-setup';
import type { Call } from '../../../core/action';
import { Refusal } from '../../../core/refusal';
import { promoteFromWaitlist } from '../enrolment/waitlist';
import type { LockedCourse } from '../lifecycle/lock-course';
import type { CourseGrant } from '../policy';
import { learningDayAt } from '../../checkin/rules/schedule';
import { passedPictureKey } from '../../media/pictures';
import { finishEdit, lockForEdit, type Changed } from './edit';
import { isChangeable } from './frozen';
import { changedFields, columnsOf, normalised, settingsOf } from './settings';
import { requireGoodSettings } from './settings-check';

type SaveCall = Call<'course.saveSetup'>;

/**
 * Changes the settings of a course, as far as its state lets them change. A larger capacity lets in who waits; another
 * start moves the first day of who is in. Throws COURSE.FIELD_FROZEN, COURSE.CHANGED_MEANWHILE, and what
 * {@link requireGoodSettings} and {@link passedPictureKey} throw; INPUT.INVALID for a start in the past once it is published.
 */
export async function saveSetup(call: SaveCall, grant: CourseGrant): Promise<Changed> {
  const { database, input } = call;
  const settings = normalised(input.settings);
  // The platform is asked before the lock: others need not wait for it.
  await requireGoodSettings(call, grant, settings, changedFields(settingsOf(grant.course), settings));
  const place = { communityId: grant.community.communityId, courseId: input.courseId };
  const course = await lockForEdit(database, place, input.revision);
  const fields = changedFields(settingsOf(course), settings);
  const changed: SetupField[] = input.coverMediaId === undefined ? fields : [...fields, 'cover'];
  requireChangeable(course, changed);
  if (fields.includes('startsOn')) requireAhead(course, settings, grant, call.now);
  const cover = await coverChange(call, grant);
  await database
    .updateTable('courses')
    .set({ ...columnsOf(settings), ...cover })
    .where('community_id', '=', place.communityId)
    .where('course_id', '=', place.courseId)
    .execute();
  if (fields.includes('startsOn')) await moveFirstDays(call, settings);
  const saved = await finishEdit(call, grant, course, changed.join(', '));
  if (fields.includes('capacity')) await promoteFromWaitlist(database, place, call.now);
  return saved;
}

function requireChangeable({ status }: LockedCourse, changed: SetupField[]): void {
  const field = changed.find((name) => !isChangeable(name, status as CourseStatus));
  if (field)
    throw new Refusal('COURSE.FIELD_FROZEN', `a course that is ${status} keeps its ${field}`, { field, status });
}

/** Who has enrolled would miss days that they never could light; a draft is asked when it is published. */
function requireAhead(
  { status }: LockedCourse,
  { startsOn, cutoffMinutes }: CourseSettings,
  { community }: CourseGrant,
  now: Date,
): void {
  if (status === 'draft' || startsOn >= learningDayAt({ cutoffMinutes, timeZone: community.timeZone }, now)) return;
  throw new Refusal('INPUT.INVALID', 'the start lies in the past', { field: 'input.settings.startsOn' });
}

async function coverChange({ database, input }: SaveCall, { member, community }: CourseGrant) {
  const { coverMediaId } = input;
  if (coverMediaId === undefined) return {};
  const owner = { communityId: community.communityId, memberId: member.memberId };
  return {
    cover_key:
      coverMediaId === null ? null : await passedPictureKey(database, owner, coverMediaId, 'input.coverMediaId'),
  };
}

/** Nobody has begun yet: whoever is in begins with the course. */
async function moveFirstDays({ database, input }: SaveCall, { startsOn }: CourseSettings): Promise<void> {
  await database
    .updateTable('enrolments')
    .set({ first_day: startsOn })
    .where('community_id', '=', input.communityId)
    .where('course_id', '=', input.courseId)
    .execute();
}
