import type { Call, MemberGrant } from '../../../core/action';
import { operator } from '../../../core/policy';
import { found } from '../../../core/refusal';
import type { CourseTerms } from '../rules';
import type { Revised } from '../setup/last-change';

type Desk = 'course.getForm' | 'course.saveForm' | 'course.listEnrolments' | 'course.decideEnrolments';

export interface DeskGrant extends MemberGrant {
  course: CourseTerms & Revised & { title: string; capacity: number | null; revision: number };
}

/** A course of the community, in any status, for its operators. */
export async function deskOfCourse<A extends Desk>(call: Call<A>): Promise<DeskGrant> {
  const grant = operator(call);
  const row = await call.database
    .selectFrom('courses')
    .select(['title', 'capacity', 'status', 'starts_on', 'days', 'weekdays', 'cutoff_minutes'])
    .select(['community_id', 'revision', 'changed_by', 'changed_at'])
    .where('community_id', '=', grant.community.communityId)
    .where('course_id', '=', call.input.courseId)
    .executeTakeFirst();
  return { ...grant, course: found(row, 'the course') };
}
