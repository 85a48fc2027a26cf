import type { Call, MemberGrant } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { randomId } from '../../../core/ids';
import { passedPictureKey } from '../../media/pictures';
import type { Changed } from './edit';
import { columnsOf, normalised } from './settings';
import { requireGoodSettings } from './settings-check';

/** Makes a draft, hosted by who made it. */
export async function createCourse(call: Call<'course.create'>, grant: MemberGrant): Promise<Changed> {
  const { database, input, now } = call;
  const { member, community } = grant;
  const settings = normalised(input.settings);
  await requireGoodSettings(call, grant, settings, Object.keys(settings) as (keyof typeof settings)[]);
  const owner = { communityId: community.communityId, memberId: member.memberId };
  const courseId = randomId();
  await database
    .insertInto('courses')
    .values({
      ...columnsOf(settings),
      community_id: community.communityId,
      course_id: courseId,
      cover_key: input.coverMediaId
        ? await passedPictureKey(database, owner, input.coverMediaId, 'input.coverMediaId')
        : null,
      host_id: member.memberId,
      created_by: member.memberId,
      created_at: now,
    })
    .execute();
  const entry = { action: call.action, subjectKind: 'course', subjectId: courseId, reason: settings.title };
  await writeAudit(database, grant, entry, now);
  return { courseId, revision: 1 };
}
