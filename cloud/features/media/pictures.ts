import type { Database } from '../../core/database';
import { found, notFound, Refusal } from '../../core/refusal';

/**
 * The pictures that a member wants to show, each theirs and not refused, with where their check stands. They are locked
 * until the transaction ends, so that a verdict arriving meanwhile finds what they are used for.
 * Throws RESOURCE.NOT_FOUND for somebody else's, MEDIA.NOT_READY before the upload, CONTENT.REJECTED after a refusal.
 */
export async function usablePictures(
  database: Database,
  owner: { communityId: string; memberId: string },
  mediaIds: string[],
): Promise<{ mediaId: string; state: 'checking' | 'passed' }[]> {
  if (mediaIds.length === 0) return [];
  const rows = await database
    .selectFrom('media')
    .select(['media_id', 'state'])
    .where('community_id', '=', owner.communityId)
    .where('owner_id', '=', owner.memberId)
    .where('media_id', 'in', [...new Set(mediaIds)])
    .where('file_name', 'is', null)
    .orderBy('media_id')
    .forShare()
    .execute();
  const states = new Map(rows.map((row) => [row.media_id, row.state]));
  return mediaIds.map((mediaId) => {
    const state = states.get(mediaId);
    if (state === undefined) throw notFound('the picture');
    if (state === 'awaiting_upload') throw new Refusal('MEDIA.NOT_READY', 'the upload is not complete', { mediaId });
    if (state === 'rejected') throw new Refusal('CONTENT.REJECTED', 'the picture did not pass', { mediaId });
    return { mediaId, state: state === 'passed' ? 'passed' : 'checking' };
  });
}

/**
 * Where one of the owner's pictures is kept, for a place where others see it at once, such as a cover. `field` names it
 * in refusals. Throws RESOURCE.NOT_FOUND for somebody else's, MEDIA.NOT_READY while its check is open, CONTENT.REJECTED
 * when it did not pass.
 */
export async function passedPictureKey(
  database: Database,
  owner: { communityId: string; memberId: string },
  mediaId: string,
  field: string,
): Promise<string> {
  const row = await database
    .selectFrom('media')
    .select(['storage_key', 'state'])
    .where('community_id', '=', owner.communityId)
    .where('owner_id', '=', owner.memberId)
    .where('media_id', '=', mediaId)
    .where('file_name', 'is', null)
    .forShare() // the sweep must not take it away meanwhile
    .executeTakeFirst();
  const { storage_key: storageKey, state } = found(row, 'the picture');
  if (state === 'rejected') throw new Refusal('CONTENT.REJECTED', 'the picture did not pass the check', { field });
  if (state !== 'passed') throw new Refusal('MEDIA.NOT_READY', 'the picture is not checked yet', { field });
  return storageKey;
}
