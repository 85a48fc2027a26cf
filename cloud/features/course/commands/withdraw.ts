import type { Call } from '../../../core/action';
import { Refusal } from '../../../core/refusal';
import type { CourseGrant } from '../policy';

/** Leaves a course and its team: the place becomes free; check-ins, points and the enrolment's history stay. */
export async function withdraw(
  { database, now }: Call<'course.withdraw'>,
  { course, member, community }: CourseGrant,
): Promise<void> {
  if (course.status === 'closed' || course.status === 'archived') {
    throw new Refusal('COURSE.CLOSED', 'the course is closed; its record stays as it is', { status: course.status });
  }
  const withdrawn = await database
    .updateTable('enrolments')
    .set({ status: 'withdrawn', withdrawn_at: now, team_id: null, team_role: null })
    .where('community_id', '=', community.communityId)
    .where('course_id', '=', course.course_id)
    .where('member_id', '=', member.memberId)
    .where('status', '=', 'active')
    .returning('member_id')
    .executeTakeFirst();
  if (!withdrawn) throw new Refusal('COURSE.NOT_ENROLLED', 'you are not in this course');
}
