import type { Call, MemberGrant } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import type { Database } from '../../../core/database';
import { Refusal } from '../../../core/refusal';
import { lockCourse, type LockedCourse } from '../lifecycle/lock-course';
import { lastChangeOf } from './last-change';

/** How a change of a course is answered. */
export interface Changed {
  courseId: string;
  revision: number;
}

type EditCall = Call<'course.saveSetup' | 'course.savePlanDays' | 'course.arrangePlan' | 'course.saveForm'>;

/**
 * Locks a course for a change that was made on `revision`. Throws COURSE.CHANGED_MEANWHILE when there is a later one, with
 * who made that and when.
 */
export async function lockForEdit(
  database: Database,
  place: { communityId: string; courseId: string },
  revision: number,
): Promise<LockedCourse> {
  const course = await lockCourse(database, place);
  if (course.revision !== revision) {
    const { by, at } = (await lastChangeOf(database, course)) ?? { by: null, at: null };
    throw new Refusal('COURSE.CHANGED_MEANWHILE', 'the course was changed meanwhile', {
      revision: course.revision,
      by,
      at,
    });
  }
  return course;
}

/** Ends a change: the course gets its next revision, and the audit log says what was changed. */
export async function finishEdit(
  { database, action, now }: EditCall,
  grant: MemberGrant,
  course: LockedCourse,
  reason: string,
): Promise<Changed> {
  const { community_id, course_id: courseId } = course;
  const { revision } = await database
    .updateTable('courses')
    .set((row) => ({
      revision: row('revision', '+', 1),
      changed_by: grant.member.memberId,
      changed_at: now,
    }))
    .where('community_id', '=', community_id)
    .where('course_id', '=', courseId)
    .returning('revision')
    .executeTakeFirstOrThrow();
  await writeAudit(database, grant, { action, subjectKind: 'course', subjectId: courseId, reason }, now);
  return { courseId, revision };
}
