import type { Call, MemberGrant } from '../../../core/action';
import { found, Refusal } from '../../../core/refusal';
import { requireCleanText } from '../profile-text';
import { findOwnProfile, type ProfileRow } from '../queries';

type UpdateCall = Call<'community.updateProfile'>;

/**
 * Changes the parts of the caller's profile that are named. Throws CONTENT.REJECTED for words that did not pass the
 * check, and for the picture what {@link avatarKeyOf} throws.
 */
export async function updateProfile(call: UpdateCall, grant: MemberGrant): Promise<ProfileRow> {
  const { database, input } = call;
  const { member, community } = grant;
  if (input.nickname !== undefined) await requireCleanText(call, 'input.nickname', input.nickname);
  if (input.bio !== undefined) await requireCleanText(call, 'input.bio', input.bio);
  const changes = {
    ...(input.nickname !== undefined && { nickname: input.nickname }),
    ...(input.bio !== undefined && { bio: input.bio }),
    ...(input.avatarMediaId !== undefined && { avatar_key: await avatarKeyOf(call, grant, input.avatarMediaId) }),
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

/**
 * Where the picture is kept that becomes the avatar; null takes it away. Throws RESOURCE.NOT_FOUND for somebody else's,
 * MEDIA.NOT_READY while its check is open, CONTENT.REJECTED when it did not pass.
 */
async function avatarKeyOf(
  { database }: UpdateCall,
  { member, community }: MemberGrant,
  mediaId: string | null,
): Promise<string | null> {
  if (mediaId === null) return null;
  const row = await database
    .selectFrom('media')
    .select(['storage_key', 'state'])
    .where('community_id', '=', community.communityId)
    .where('media_id', '=', mediaId)
    .where('owner_id', '=', member.memberId)
    .forShare() // the sweep must not take it away meanwhile
    .executeTakeFirst();
  const { storage_key: storageKey, state } = found(row, 'the picture');
  const field = 'input.avatarMediaId';
  if (state === 'rejected') throw new Refusal('CONTENT.REJECTED', 'the picture did not pass the check', { field });
  if (state !== 'passed') throw new Refusal('MEDIA.NOT_READY', 'the picture is not checked yet', { field });
  return storageKey;
}
