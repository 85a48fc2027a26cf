import type { Call, MemberGrant } from '../../../core/action';
import { randomId, timeOrderedId } from '../../../core/ids';
import type { PictureMime } from '../picture-head';
import { UPLOAD_MILLISECONDS } from '../sweep';

const EXTENSIONS: Record<PictureMime, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

export interface Reserved {
  mediaId: string;
  storageKey: string;
}

/** Reserves a place in storage for one picture; what is not completed within a day is swept away. */
export async function beginUpload(
  { database, input, now }: Call<'media.begin'>,
  { member, community }: MemberGrant,
): Promise<Reserved> {
  const mediaId = timeOrderedId(now);
  // Knowing a key is the permission to read the file, so the key holds more than the id that others see.
  const storageKey = `media/${community.communityId}/${mediaId}${randomId()}.${EXTENSIONS[input.mime]}`;
  await database
    .insertInto('media')
    .values({
      community_id: community.communityId,
      media_id: mediaId,
      owner_id: member.memberId,
      storage_key: storageKey,
      mime: input.mime,
      bytes: input.bytes,
      sweep_at: new Date(now.getTime() + UPLOAD_MILLISECONDS),
      created_at: now,
    })
    .execute();
  return { mediaId, storageKey };
}
