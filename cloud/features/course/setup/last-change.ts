import type { LastChange } from '@contract/revision';
import type { Database } from '../../../core/database';

/** What a course's row tells of its newest revision. */
export interface Revised {
  community_id: string;
  changed_by: string | null;
  changed_at: Date | null;
}

/** Who made the newest revision of a course, and when; null when nobody has changed it since it was made. */
export async function lastChangeOf(
  database: Database,
  { community_id, changed_by, changed_at }: Revised,
): Promise<LastChange | null> {
  if (changed_by === null || changed_at === null) return null;
  const changer = await database
    .selectFrom('members')
    .select('nickname')
    .where('community_id', '=', community_id)
    .where('member_id', '=', changed_by)
    .executeTakeFirstOrThrow();
  return { by: changer.nickname, at: changed_at.toISOString() };
}
