import { LIMITS } from '@contract/limits';
import type { FileMime } from '@contract/media';
import { sql } from 'kysely';
import type { Call, MemberGrant } from '../../../core/action';
import { removeFiles, requestRemoval } from '../../../core/file-removals';
import { receiptInsert } from '../../../core/idempotency';
import { Refusal } from '../../../core/refusal';
import { isFileOf } from '../file-content';
import { readPictureHead, type PictureHead } from '../picture-head';
import { presentCompleted } from '../present';
import { findOwnMedia, type MediaRow, type MediaState } from '../queries';
import { UNUSED_MILLISECONDS } from '../sweep';

type CompleteCall = Call<'media.complete'>;

// Enough for the profiles and thumbnails that cameras put before the frame header.
const HEAD_BYTES = 256 * 1024;
// A small file can unfold into gigabytes on the phones that show it.
const MAX_PIXELS = 50_000_000;

/**
 * Looks at what arrived and has a picture checked; a file reaches its author's reviewers only. Storage and content check are asked outside of any transaction; one
 * statement then writes the outcome with the receipt. What is not of the declared kind, or too large, is removed
 * with its file. A completed upload answers where it stands. Throws MEDIA.NOT_READY while nothing has arrived.
 */
export async function completeUpload(call: CompleteCall, { member, community }: MemberGrant): Promise<MediaRow> {
  const owner = { communityId: community.communityId, memberId: member.memberId };
  const media = await findOwnMedia(call.database, owner, call.input.mediaId);
  if (media.state !== 'awaiting_upload') return media;
  const stored = await call.services.storage.head(media.storage_key, HEAD_BYTES);
  if (!stored) throw new Refusal('MEDIA.NOT_READY', 'nothing has been uploaded yet', { mediaId: media.media_id });
  const head = media.file_name === null ? inspect(media, stored) : inspectFile(media, stored);
  if (head instanceof Refusal) {
    await discard(call, media);
    throw head;
  }
  const outcome = media.file_name === null ? await askForVerdict(call, media.storage_key) : NOTHING_TO_CHECK;
  return writeOutcome(call, owner, { ...media, ...outcome, ...head }, { size: stored.size, trace: outcome.trace });
}

/** What the stored bytes are, or why they are not taken. */
function inspect(media: MediaRow, { start, size }: { start: Buffer; size: number }): PictureHead | Refusal {
  const head = readPictureHead(start);
  if (head?.mime !== media.mime) {
    return new Refusal('MEDIA.TYPE_UNSUPPORTED', 'the content is not of the declared type', {
      declared: media.mime,
      found: head?.mime ?? null,
    });
  }
  if (size > LIMITS.pictureBytes) {
    return new Refusal('MEDIA.TOO_LARGE', 'too many bytes', { bytes: size, limit: LIMITS.pictureBytes });
  }
  if (head.width * head.height > MAX_PIXELS) {
    return new Refusal('MEDIA.TOO_LARGE', 'too many pixels', { pixels: head.width * head.height, limit: MAX_PIXELS });
  }
  return head;
}

const FILE_HEAD = { width: 0, height: 0 };
const NOTHING_TO_CHECK = { state: 'passed', trace: null } as const;

function inspectFile(media: MediaRow, { start, size }: { start: Buffer; size: number }): typeof FILE_HEAD | Refusal {
  if (!isFileOf(media.mime as FileMime, start)) {
    return new Refusal('MEDIA.TYPE_UNSUPPORTED', 'the content is not of the declared type', { declared: media.mime });
  }
  if (size > LIMITS.fileBytes) {
    return new Refusal('MEDIA.TOO_LARGE', 'too many bytes', { bytes: size, limit: LIMITS.fileBytes });
  }
  return FILE_HEAD;
}

/** Gives the upload up; when storage is away now, the timer removes the file later. */
async function discard({ database, services, input, now }: CompleteCall, media: MediaRow): Promise<void> {
  const leftovers = { communityId: input.communityId, storageKeys: [media.storage_key] };
  await database.transaction().execute(async (tx) => {
    await requestRemoval(tx, leftovers, now);
    await tx
      .deleteFrom('media')
      .where('community_id', '=', input.communityId)
      .where('media_id', '=', media.media_id)
      .where('state', '=', 'awaiting_upload')
      .execute();
  });
  await removeFiles(database, services.storage, leftovers).catch(() => undefined);
}

/** Nobody has seen the picture yet, so a doubtful one is refused too: its owner can take another. */
async function askForVerdict(
  { services, caller }: CompleteCall,
  storageKey: string,
): Promise<{ state: MediaState; trace: string | null }> {
  try {
    const answer = await services.contentCheck.checkPicture({ storageKey, openid: caller.openid });
    if (typeof answer === 'object') return { state: 'checking', trace: answer.traceId };
    return { state: answer === 'pass' ? 'passed' : 'rejected', trace: null };
  } catch {
    return { state: 'checking', trace: null }; // the timer asks again
  }
}

async function writeOutcome(
  call: CompleteCall,
  owner: { communityId: string; memberId: string },
  media: MediaRow,
  { size, trace }: { size: number; trace: string | null },
): Promise<MediaRow> {
  const { database, now } = call;
  const answer = sql`${JSON.stringify(presentCompleted(media, call))}::jsonb`;
  const result = await sql`
    with completed as (
      update media set state = ${media.state}, bytes = ${size}, width = ${media.width}, height = ${media.height},
        check_trace = ${trace}, check_tried_at = ${trace === null ? null : now}::timestamptz,
        sweep_at = ${new Date(now.getTime() + UNUSED_MILLISECONDS)}::timestamptz
      where community_id = ${owner.communityId} and media_id = ${media.media_id} and owner_id = ${owner.memberId}
        and state = 'awaiting_upload'
      returning media_id
    ),
    receipt as (${receiptInsert(call.receipt!, answer, sql`completed`, now)})
    select media_id from completed`.execute(database);
  // A parallel call was first: what it found out counts.
  return result.rows.length > 0 ? media : findOwnMedia(database, owner, media.media_id);
}
