import type { Output } from '@contract/actions';
import type { Call, MemberGrant } from '../../../core/action';
import { requireCleanText } from '../../../core/clean-text';
import { notFound, Refusal } from '../../../core/refusal';
import { SCENE } from '../../../platform/content-check';
import { findWork, lockShowable, type Showable } from '../showable';

type AnswerCall = Call<'homework.answerToShow'>;

/**
 * The author's word on showing their work, to be changed at any time: what they take back is gone everywhere with the
 * next look. Work whose text was never checked is checked before anybody sees it. Throws RESOURCE.NOT_FOUND unless they
 * were asked, HOMEWORK.NOT_SHOWABLE while it is not passed.
 */
export async function answerToShow(
  call: AnswerCall,
  { member, community }: MemberGrant,
): Promise<Output<'homework.answerToShow'>> {
  const { database, input, now } = call;
  const { communityId } = community;
  if (input.consent) await checkUncheckedText(call, communityId, member.memberId);
  const work = await lockShowable(database, communityId, input.submissionId);
  if (!work || work.authorId !== member.memberId || work.answer === null) throw notFound('the question');
  if (input.consent && work.status !== 'released') throw new Refusal('HOMEWORK.NOT_SHOWABLE', 'it is not passed');
  const answer = answerOf(work, input.consent);
  await database
    .updateTable('showcases')
    .set({ answer, answered_at: now })
    .where('community_id', '=', communityId)
    .where('submission_id', '=', input.submissionId)
    .where('answer', '<>', answer)
    .execute();
  return { showcase: answer };
}

function answerOf({ answer }: Showable, consent: boolean): 'consented' | 'declined' | 'revoked' {
  if (consent) return 'consented';
  return answer === 'pending' || answer === 'declined' ? 'declined' : 'revoked';
}

async function checkUncheckedText(call: AnswerCall, communityId: string, memberId: string): Promise<void> {
  const { database, input } = call;
  const work = await findWork(database, communityId, input.submissionId);
  if (!work || work.memberId !== memberId || work.isChecked) return;
  await requireCleanText(call, 'input.submissionId', work.text, SCENE.socialLog);
  await database
    .updateTable('submission_versions')
    .set({ is_checked: true })
    .where('community_id', '=', communityId)
    .where('submission_id', '=', input.submissionId)
    .where('version', '=', work.version)
    .execute();
}
