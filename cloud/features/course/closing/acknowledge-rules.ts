import type { Call } from '../../../core/action';
import { Refusal } from '../../../core/refusal';
import type { CourseGrant } from '../policy';

/** Keeps when a learner first agreed to the rules. Throws COURSE.NOT_STARTED, COURSE.CLOSED and COURSE.NOT_ENROLLED. */
export async function acknowledgeRules(
  { database, now }: Call<'course.acknowledgeRules'>,
  { course, member }: CourseGrant,
): Promise<Date> {
  const { status } = course;
  if (status === 'closed' || status === 'archived') {
    throw new Refusal('COURSE.CLOSED', 'the course is closed; its record stays as it is', { status });
  }
  if (course.seat_status !== 'active') throw new Refusal('COURSE.NOT_ENROLLED', 'you are not in this course');
  if (status !== 'open') {
    throw new Refusal('COURSE.NOT_STARTED', 'the course has not opened', { startsOn: course.starts_on });
  }
  const seat = await database
    .updateTable('enrolments')
    .set((row) => ({ rules_acknowledged_at: row.fn.coalesce('rules_acknowledged_at', row.val(now)) }))
    .where('community_id', '=', course.community_id)
    .where('course_id', '=', course.course_id)
    .where('member_id', '=', member.memberId)
    .returning('rules_acknowledged_at')
    .executeTakeFirstOrThrow();
  return seat.rules_acknowledged_at ?? now;
}
