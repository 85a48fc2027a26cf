import type { Attachment } from '@contract/homework';
import { LIMITS } from '@contract/limits';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../core/database';
import { notFound, Refusal } from '../../core/refusal';
import type { Storage } from '../../platform/storage';

export interface StoredAttachment extends Omit<Attachment, 'url'> {
  storageKey: string;
}

/**
 * The uploads of an id array as a JSON array in its order. Pictures whose check is open are there for their owner only,
 * refused ones for nobody.
 */
export const attachmentsJson = (communityId: string, mediaIds: RawBuilder<unknown>, viewerId: string) => sql<
  StoredAttachment[]
>`(
  select coalesce(json_agg(json_build_object('mediaId', m.media_id, 'storageKey', m.storage_key, 'mime', m.mime,
    'bytes', m.bytes, 'width', m.width, 'height', m.height, 'fileName', m.file_name) order by used.position), '[]')
  from unnest(${mediaIds}) with ordinality used (media_id, position)
  join media m on m.community_id = ${communityId} and m.media_id = used.media_id
  where m.state = 'passed' or m.state in ('checking', 'review') and m.owner_id = ${viewerId})`;

export const presentAttachments = (stored: StoredAttachment[], storage: Storage): Attachment[] =>
  stored.map(({ storageKey, ...attachment }) => ({ ...attachment, url: storage.urlOf(storageKey) }));

interface Owner {
  communityId: string;
  memberId: string;
}

/**
 * Makes sure that uploads may be attached: each the owner's or among `kept`, complete, not refused, at most nine pictures
 * and five files, none twice. They are locked until the transaction ends, so that the sweep leaves them.
 * Throws INPUT.INVALID, RESOURCE.NOT_FOUND, MEDIA.NOT_READY or CONTENT.REJECTED.
 */
export async function requireAttachable(
  database: Database,
  owner: Owner,
  mediaIds: string[],
  kept: string[] = [],
): Promise<void> {
  if (mediaIds.length === 0) return;
  if (new Set(mediaIds).size !== mediaIds.length) {
    throw new Refusal('INPUT.INVALID', 'an upload is attached twice', { field: 'input.mediaIds' });
  }
  const rows = await database
    .selectFrom('media')
    .select(['media_id', 'owner_id', 'state', 'file_name'])
    .where('community_id', '=', owner.communityId)
    .where('media_id', 'in', mediaIds)
    .orderBy('media_id')
    .forShare()
    .execute();
  const usable = rows.filter(({ media_id, owner_id }) => owner_id === owner.memberId || kept.includes(media_id));
  if (usable.length !== mediaIds.length) throw notFound('the upload');
  const rejected = usable.find(({ state }) => state === 'rejected');
  if (rejected) throw new Refusal('CONTENT.REJECTED', 'a picture did not pass', { mediaId: rejected.media_id });
  const missing = usable.find(({ state }) => state === 'awaiting_upload');
  if (missing) throw new Refusal('MEDIA.NOT_READY', 'an upload is not complete', { mediaId: missing.media_id });
  const files = usable.filter(({ file_name }) => file_name !== null).length;
  if (files > LIMITS.homeworkFiles || usable.length - files > LIMITS.homeworkPictures) {
    throw new Refusal('INPUT.INVALID', 'too many pictures or files', { field: 'input.mediaIds' });
  }
}
