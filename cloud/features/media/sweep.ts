import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { groupByCommunity, requestRemoval } from '../../core/file-removals';

const DAY_MILLISECONDS = 86_400_000;

/** How long an upload may take before its place is given up. */
export const UPLOAD_MILLISECONDS = DAY_MILLISECONDS;
/** How long a picture may wait to be used: a draft can stay on a phone for days. */
export const UNUSED_MILLISECONDS = 7 * DAY_MILLISECONDS;
/** When a picture in use is looked at again: its check-in may be deleted, another avatar chosen. */
const USED_MILLISECONDS = 30 * DAY_MILLISECONDS;

interface DueRow {
  community_id: string;
  media_id: string;
  storage_key: string;
  isUsed: boolean;
}

/**
 * Looks at pictures that are due, at most `limit`, and gives up those that were never completed or that nothing shows any
 * more: their rows go and their files are noted for removal. Runs may overlap: each picture is in the hands of one.
 */
export async function sweepPictures(
  database: Database,
  now: Date,
  limit = 200,
): Promise<{ looked: number; removed: number }> {
  return database.transaction().execute(async (tx) => {
    const due = await takeDue(tx, now, limit);
    const used = due.filter(({ isUsed }) => isUsed);
    const unused = due.filter(({ isUsed }) => !isUsed);
    await postpone(tx, used, new Date(now.getTime() + USED_MILLISECONDS));
    await forget(tx, unused, now);
    return { looked: due.length, removed: unused.length };
  });
}

/** Locks what is due, then asks in a second statement, which sees what was committed before the lock, what is used. */
async function takeDue(tx: Database, now: Date, limit: number): Promise<DueRow[]> {
  const locked = await tx
    .selectFrom('media')
    .select(['community_id', 'media_id'])
    .where('sweep_at', '<=', now)
    .orderBy('sweep_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  const result = await sql<DueRow>`
    select m.community_id, m.media_id, m.storage_key,
      m.state <> 'awaiting_upload' and (
        exists (select from checkins k
          where k.community_id = m.community_id and k.member_id = m.owner_id and k.deleted_at is null
            and m.media_id = any(k.media_ids))
        or exists (select from members p
          where p.community_id = m.community_id and p.member_id = m.owner_id and p.avatar_key = m.storage_key)
        or exists (select from communities c where c.community_id = m.community_id and c.cover_key = m.storage_key)
        or exists (select from courses c where c.community_id = m.community_id and c.cover_key = m.storage_key)
        or exists (select from perks p where p.community_id = m.community_id and p.cover_key = m.storage_key)
        or exists (select from submissions s
          join submission_versions v on v.community_id = s.community_id and v.submission_id = s.submission_id
          where s.community_id = m.community_id and s.member_id = m.owner_id and m.media_id = any(v.media_ids))
        or exists (select from submission_drafts d
          where d.community_id = m.community_id and d.member_id = m.owner_id and m.media_id = any(d.media_ids))
        or exists (select from assignments a
          where a.community_id = m.community_id and a.deleted_at is null and a.media_ids @> array[m.media_id])
        or exists (select from course_days d where d.community_id = m.community_id and d.media_ids @> array[m.media_id])
      ) as "isUsed"
    from jsonb_to_recordset(${JSON.stringify(locked)}::jsonb) as due(community_id text, media_id text)
    join media m on m.community_id = due.community_id and m.media_id = due.media_id`.execute(tx);
  return result.rows;
}

const keysOf = (rows: DueRow[]) =>
  sql<boolean>`(community_id, media_id) in (
    select community_id, media_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as due(community_id text, media_id text))`;

async function postpone(tx: Database, rows: DueRow[], until: Date): Promise<void> {
  if (rows.length > 0) await tx.updateTable('media').set({ sweep_at: until }).where(keysOf(rows)).execute();
}

async function forget(tx: Database, rows: DueRow[], now: Date): Promise<void> {
  for (const leftovers of groupByCommunity(rows)) await requestRemoval(tx, leftovers, now);
  if (rows.length > 0) await tx.deleteFrom('media').where(keysOf(rows)).execute();
}
