import { sql } from 'kysely';
import type { Database } from '../../../core/database';
import { settlePictureCheck } from '../../../features/media/settle';
import type { Job } from './job';

const BATCH = 50;
/** The platform reports within 30 minutes; after that its push is lost. */
const RETRY_MINUTES = 60;

interface Claimed {
  community_id: string;
  media_id: string;
  storage_key: string;
  openid: string | null;
}

/** Starts the check of pictures again whose verdict never came, or whose check could not be started. */
export const recheckPictures: Job = async ({ database, services, now, log }) => {
  let settled = 0;
  let started = 0;
  for (const picture of await claim(database, now)) {
    const { openid, storage_key: storageKey } = picture;
    if (openid === null) continue;
    try {
      const answer = await services.contentCheck.checkPicture({ storageKey, openid });
      if (typeof answer === 'object') {
        await keepTrace(database, picture, answer.traceId);
        started += 1;
      } else {
        await settlePictureCheck(database, services, { storageKey, verdict: answer }, now);
        settled += 1;
      }
    } catch (error) {
      log.error({ job: 'recheckPictures', community: picture.community_id }, error);
      break; // the checker is away for the others too
    }
  }
  return { settled, started };
};

async function claim(database: Database, now: Date): Promise<Claimed[]> {
  const result = await sql<Claimed>`
    with due as (
      select community_id, media_id from media
      where state = 'checking'
        and (check_tried_at is null or check_tried_at <= ${now}::timestamptz - make_interval(mins => ${RETRY_MINUTES}))
      order by check_tried_at nulls first
      limit ${BATCH}
      for update skip locked
    )
    update media g set check_tried_at = ${now}
    from due, members m, people p
    where g.community_id = due.community_id and g.media_id = due.media_id
      and m.community_id = g.community_id and m.member_id = g.owner_id and p.person_id = m.person_id
    returning g.community_id, g.media_id, g.storage_key, p.openid`.execute(database);
  return result.rows;
}

async function keepTrace(database: Database, { community_id, media_id }: Claimed, traceId: string): Promise<void> {
  await database
    .updateTable('media')
    .set({ check_trace: traceId })
    .where('community_id', '=', community_id)
    .where('media_id', '=', media_id)
    .where('state', '=', 'checking')
    .execute();
}
