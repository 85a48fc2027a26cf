import type { CourseStatus } from '@contract/course';
import type { Call } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import type { CourseGrant } from '../policy';
import { moveByWord } from './move-course';

/** Moves a course by an operator's word and writes it down. Answers its new state; throws what {@link moveByWord} throws. */
export async function move({ database, action, input, now }: Call<'course.move'>, grant: CourseGrant) {
  const { communityId, timeZone } = grant.community;
  const { courseId, to, reason } = input;
  const cause = { by: grant.member.memberId, reason, now };
  const from = await moveByWord(database, { communityId, courseId, timeZone }, to, cause);
  const words = [`${from} -> ${to}`, reason].filter((part) => part !== '').join(': ');
  await writeAudit(database, grant, { action, subjectKind: 'course', subjectId: courseId, reason: words }, now);
  return to satisfies CourseStatus;
}
