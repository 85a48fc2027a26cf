import type { Database } from '../../core/database';
import { notFound, Refusal } from '../../core/refusal';

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
