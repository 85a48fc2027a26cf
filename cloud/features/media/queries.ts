import type { Database } from '../../core/database';
import { found } from '../../core/refusal';

/** `review`: the content check wants a person to look at it. */
export type MediaState = 'awaiting_upload' | 'checking' | 'review' | 'passed' | 'rejected';

export interface MediaRow {
  media_id: string;
  storage_key: string;
  mime: string;
  /** null for a picture. */
  file_name: string | null;
  width: number;
  height: number;
  state: MediaState;
}

/** A member's own upload. Throws RESOURCE.NOT_FOUND. */
export async function findOwnMedia(
  database: Database,
  owner: { communityId: string; memberId: string },
  mediaId: string,
): Promise<MediaRow> {
  const row = await database
    .selectFrom('media')
    .select(['media_id', 'storage_key', 'mime', 'file_name', 'width', 'height', 'state'])
    .where('community_id', '=', owner.communityId)
    .where('media_id', '=', mediaId)
    .where('owner_id', '=', owner.memberId)
    .executeTakeFirst();
  return found(row, 'the picture') as MediaRow;
}
