import type { Call, MemberGrant } from '../../../core/action';
import { requireCleanText } from '../../../core/clean-text';
import { SCENE } from '../../../platform/content-check';
import { passedPictureKey } from '../../media/pictures';
import { findOwnProfile, type ProfileRow } from '../queries';

type UpdateCall = Call<'community.updateProfile'>;

/**
 * Changes the parts of the caller's profile that are named. Throws CONTENT.REJECTED for words that did not pass the
 * check, and for the picture what {@link passedPictureKey} throws.
 */
export async function updateProfile(call: UpdateCall, grant: MemberGrant): Promise<ProfileRow> {
  const { database, input } = call;
  const { member, community } = grant;
  if (input.nickname !== undefined) await requireCleanText(call, 'input.nickname', input.nickname, SCENE.profile);
  if (input.bio !== undefined) await requireCleanText(call, 'input.bio', input.bio, SCENE.profile);
  const changes = {
    ...(input.nickname !== undefined && { nickname: input.nickname }),
    ...(input.bio !== undefined && { bio: input.bio }),
    ...(input.avatarMediaId !== undefined && { avatar_key: await avatarKeyOf(call, grant) }),
  };
  if (Object.keys(changes).length > 0) {
    await database
      .updateTable('members')
      .set(changes)
      .where('community_id', '=', community.communityId)
      .where('member_id', '=', member.memberId)
      .execute();
  }
  return findOwnProfile(call, grant);
}

/** null takes the avatar away. */
async function avatarKeyOf(
  { database, input }: UpdateCall,
  { member, community }: MemberGrant,
): Promise<string | null> {
  if (!input.avatarMediaId) return null;
  const owner = { communityId: community.communityId, memberId: member.memberId };
  return passedPictureKey(database, owner, input.avatarMediaId, 'input.avatarMediaId');
}
