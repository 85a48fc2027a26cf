import { sql } from 'kysely';
import type { Database } from '../../core/database';
import type { Services } from '../../core/services';
import type { Verdict } from '../../platform/content-check';
import { judgeCheckin } from './judge-checkin';
import type { MediaState } from './queries';

/** A verdict on one picture, which is named by its file or by the id under which the check was started. */
export type PictureVerdict = { verdict: Verdict } & ({ storageKey: string } | { traceId: string });

interface SettledPicture {
  communityId: string;
  mediaId: string;
  ownerId: string;
}

/**
 * Takes a verdict of the content check: the picture passes, is refused, or waits for a person when somebody has already
 * shown it in a check-in; then the check-ins that waited for it are decided. A repeated verdict, or one about a picture
 * that is gone or decided, changes nothing. Answers whether the picture is known.
 */
export async function settlePictureCheck(
  database: Database,
  services: Pick<Services, 'contentCheck'>,
  given: PictureVerdict,
  now: Date,
): Promise<boolean> {
  const picture = await findPicture(database, given);
  if (!picture) return false;
  await moveOn(database, picture, given.verdict);
  // Also after a repeat: the first attempt may have been cut off between the two.
  for (const checkinId of await waitingCheckins(database, picture)) {
    await judgeCheckin(database, services, { communityId: picture.communityId, checkinId }, now);
  }
  return true;
}

async function findPicture(database: Database, given: PictureVerdict): Promise<SettledPicture | null> {
  let query = database.selectFrom('media').select(['community_id', 'media_id', 'owner_id']);
  // A key names its community: `media/<communityId>/<file>`.
  if ('storageKey' in given) {
    const communityId = given.storageKey.split('/')[1] ?? '';
    query = query.where('community_id', '=', communityId).where('storage_key', '=', given.storageKey);
  } else {
    query = query.where('check_trace', '=', given.traceId);
  }
  const row = await query.executeTakeFirst();
  return row ? { communityId: row.community_id, mediaId: row.media_id, ownerId: row.owner_id } : null;
}

/**
 * Decides the picture if it is still being checked. Waits for a check-in that is just being written with it, so that
 * the look at its uses afterwards finds that check-in.
 */
async function moveOn(database: Database, picture: SettledPicture, verdict: Verdict): Promise<void> {
  const isShown = verdict === 'review' && (await waitingCheckins(database, picture)).length > 0;
  await database
    .updateTable('media')
    .set({ state: stateOf(verdict, isShown) })
    .where('community_id', '=', picture.communityId)
    .where('media_id', '=', picture.mediaId)
    .where('state', '=', 'checking')
    .execute();
}

/** Nobody needs to look at a doubtful picture that nothing shows yet: its owner can take another. */
function stateOf(verdict: Verdict, isShown: boolean): MediaState {
  if (verdict === 'pass') return 'passed';
  return verdict === 'review' && isShown ? 'review' : 'rejected';
}

async function waitingCheckins(database: Database, picture: SettledPicture): Promise<string[]> {
  const rows = await database
    .selectFrom('checkins')
    .select('checkin_id')
    .where('community_id', '=', picture.communityId)
    .where('member_id', '=', picture.ownerId)
    .where('deleted_at', 'is', null)
    .where('state', '=', 'self_visible')
    .where(sql<boolean>`${picture.mediaId} = any(media_ids)`)
    .orderBy('checkin_id')
    .execute();
  return rows.map((row) => row.checkin_id);
}
