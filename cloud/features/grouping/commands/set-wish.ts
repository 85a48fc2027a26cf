import type { Call } from '../../../core/action';
import type { Database } from '../../../core/database';
import { found, Refusal } from '../../../core/refusal';
import { deliver } from '../../inbox/deliver';
import { keyOf, lockForGrouping, requireUnpublished, type CourseKey } from '../course';
import { mutualMessage } from '../messages';
import type { GroupingGrant } from '../policy';
import { readWish } from '../wish';
import type { OwnWish } from '../wish-queries';

/**
 * Keeps whom the caller wants to be with and whether to lead. The one asked for hears of it only when both asked for each
 * other. Throws GROUPING.PUBLISHED, COURSE.CLOSED, and RESOURCE.NOT_FOUND for somebody who is not in the course.
 */
export async function setWish(
  { database, input, now }: Call<'grouping.setWish'>,
  grant: GroupingGrant,
): Promise<OwnWish> {
  const key = keyOf(grant);
  const { isPublished } = await lockForGrouping(database, key);
  requireUnpublished(isPublished);
  const { memberId, nickname } = grant.member;
  if (input.memberId === memberId) {
    throw new Refusal('INPUT.INVALID', 'somebody else is asked for', { field: 'input.memberId' });
  }
  if (input.memberId !== null) await requireEnrolled(database, key, input.memberId);
  const before = await readWish(database, key, memberId);
  const wish = { wants_member_id: input.memberId, wants_to_captain: input.wantsToCaptain, changed_at: now };
  await database
    .insertInto('grouping_wishes')
    .values({ community_id: key.communityId, course_id: key.courseId, member_id: memberId, ...wish })
    .onConflict((conflict) => conflict.columns(['community_id', 'course_id', 'member_id']).doUpdateSet(wish))
    .execute();
  const after = await readWish(database, key, memberId);
  if (after.isMutual && after.wish && before.wish?.memberId !== after.wish.memberId) {
    const told = mutualMessage(key.courseId, { memberId, nickname });
    await deliver(database, key.communityId, [after.wish.memberId], told, now);
  }
  return { ...after, isOpen: true };
}

async function requireEnrolled(database: Database, { communityId, courseId }: CourseKey, memberId: string) {
  const seat = await database
    .selectFrom('enrolments')
    .select('member_id')
    .where('community_id', '=', communityId)
    .where('course_id', '=', courseId)
    .where('member_id', '=', memberId)
    .where('status', '=', 'active')
    .executeTakeFirst();
  found(seat, 'the learner');
}
