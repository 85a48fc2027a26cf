import type { Call, MemberGrant } from '../../../core/action';
import { randomId, timeOrderedId } from '../../../core/ids';
import { FILE_ENDINGS } from '../file-content';
import type { PictureMime } from '../picture-head';
import { UPLOAD_MILLISECONDS } from '../sweep';

const PICTURE_ENDINGS: Record<PictureMime, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

export interface Reserved {
  mediaId: string;
  storageKey: string;
}

/** Reserves a place in storage for one picture; what is not completed within a day is swept away. */
export function beginUpload(call: Call<'media.begin'>, grant: MemberGrant): Promise<Reserved> {
  return reserve(call, grant, { ending: PICTURE_ENDINGS[call.input.mime], fileName: null });
}

/** The same for a file, which keeps the name it has on the phone. */
export function beginFile(call: Call<'media.beginFile'>, grant: MemberGrant): Promise<Reserved> {
  return reserve(call, grant, { ending: FILE_ENDINGS[call.input.mime], fileName: call.input.fileName });
}

async function reserve(
  { database, input, now }: Call<'media.begin'> | Call<'media.beginFile'>,
  { member, community }: MemberGrant,
  { ending, fileName }: { ending: string; fileName: string | null },
): Promise<Reserved> {
  const mediaId = timeOrderedId(now);
  // Knowing a key is the permission to read the file, so the key holds more than the id that others see.
  const storageKey = `media/${community.communityId}/${mediaId}${randomId()}.${ending}`;
  await database
    .insertInto('media')
    .values({
      community_id: community.communityId,
      media_id: mediaId,
      owner_id: member.memberId,
      storage_key: storageKey,
      mime: input.mime,
      file_name: fileName,
      bytes: input.bytes,
      sweep_at: new Date(now.getTime() + UPLOAD_MILLISECONDS),
      created_at: now,
    })
    .execute();
  return { mediaId, storageKey };
}
