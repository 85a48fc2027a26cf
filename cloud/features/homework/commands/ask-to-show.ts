import type { Output } from '@contract/actions';
import type { Call, MemberGrant } from '../../../core/action';
import { found, Refusal } from '../../../core/refusal';
import { deliver } from '../../inbox/deliver';
import { lockShowable } from '../showable';

/**
 * Asks an author whether the course may see their passed work; once, a no is not asked again. Nothing is shown before
 * they agree. Throws HOMEWORK.NOT_SHOWABLE.
 */
export async function askToShow(
  { database, input, now }: Call<'homework.askToShow'>,
  { member, community }: MemberGrant,
): Promise<Output<'homework.askToShow'>> {
  const { communityId } = community;
  const work = found(await lockShowable(database, communityId, input.submissionId), 'the submission');
  if (work.answer === 'pending' || work.answer === 'consented') return { showcase: work.answer };
  if (work.answer !== null || work.status !== 'released' || !work.isAuthorHere) {
    throw new Refusal('HOMEWORK.NOT_SHOWABLE', 'not passed yet, its author has left, or said no');
  }
  await database
    .insertInto('showcases')
    .values({
      community_id: communityId,
      submission_id: input.submissionId,
      course_id: work.courseId,
      asked_by: member.memberId,
      asked_at: now,
    })
    .execute();
  const message = {
    kind: 'homework' as const,
    title: `想把你的《${work.title}》展示给同学`,
    body: `${member.nickname}觉得这份作业值得大家看到。愿不愿意由你决定，随时可以收回。`,
    link: `features/homework/pages/detail/index?assignmentId=${work.assignmentId}`,
    actorId: member.memberId,
  };
  await deliver(database, communityId, [work.authorId], message, now);
  return { showcase: 'pending' };
}
