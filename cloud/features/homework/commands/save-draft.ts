import type { Output } from '@contract/actions';
import type { Call } from '../../../core/action';
import { requireAttachable } from '../attachments';
import type { AssignmentGrant } from '../policy';

/**
 * Keeps what is not handed in yet, so that another phone finds it; an empty draft is forgotten. Drafts are their
 * author's alone and pass no content check.
 */
export async function saveDraft(
  { database, input, now }: Call<'homework.saveDraft'>,
  { member, community }: AssignmentGrant,
): Promise<Output<'homework.saveDraft'>> {
  const owner = { communityId: community.communityId, memberId: member.memberId };
  const key = { community_id: owner.communityId, assignment_id: input.assignmentId, member_id: owner.memberId };
  if (input.text === '' && input.mediaIds.length === 0) {
    await database
      .deleteFrom('submission_drafts')
      .where('community_id', '=', key.community_id)
      .where('assignment_id', '=', key.assignment_id)
      .where('member_id', '=', key.member_id)
      .execute();
  } else {
    await requireAttachable(database, owner, input.mediaIds);
    const draft = { text: input.text, media_ids: input.mediaIds, saved_at: now };
    await database
      .insertInto('submission_drafts')
      .values({ ...key, ...draft })
      .onConflict((conflict) => conflict.columns(['community_id', 'assignment_id', 'member_id']).doUpdateSet(draft))
      .execute();
  }
  return { savedAt: now.toISOString() };
}
