import { randomId } from '../../cloud/core/ids';
import type { Actor, World } from './world';

/** A picture that is simply there, in the state of its check, as a client would get it. */
export async function createPicture(
  { database, now }: World,
  owner: Actor,
  state: 'awaiting_upload' | 'checking' | 'review' | 'passed' | 'rejected',
) {
  const mediaId = randomId();
  const storageKey = `media/${owner.communityId}/${mediaId}.jpg`;
  const size = { width: 800, height: 600 };
  await database
    .insertInto('media')
    .values({
      community_id: owner.communityId,
      media_id: mediaId,
      owner_id: owner.memberId,
      storage_key: storageKey,
      mime: 'image/jpeg',
      bytes: 10,
      ...size,
      state,
      created_at: now(),
    })
    .execute();
  return { mediaId, url: `/files/${storageKey}`, ...size };
}
