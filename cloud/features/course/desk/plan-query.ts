import type { LastChange } from '@contract/revision';
import type { Call } from '../../../core/action';
import type { CourseGrant } from '../policy';
import { readPlanRows, type PlanRow } from '../plan/plan';
import { lastChangeOf } from '../setup/last-change';

export interface PlanPicture {
  media_id: string;
  storage_key: string;
  state: string;
}

export interface PlanRead {
  rows: PlanRow[];
  pictures: ReadonlyMap<string, PlanPicture>;
  changed: LastChange | null;
}

/** The written days of a course with their pictures, those included whose check is still open. */
export async function readDeskPlan({ database }: Call<'course.getPlan'>, { course }: CourseGrant): Promise<PlanRead> {
  const rows = await readPlanRows(database, course);
  const changed = await lastChangeOf(database, course);
  const mediaIds = rows.flatMap((row) => row.media_ids);
  if (mediaIds.length === 0) return { rows, changed, pictures: new Map() };
  const pictures = await database
    .selectFrom('media')
    .select(['media_id', 'storage_key', 'state'])
    .where('community_id', '=', course.community_id)
    .where('media_id', 'in', mediaIds)
    .where('state', '<>', 'rejected')
    .execute();
  return { rows, changed, pictures: new Map(pictures.map((picture) => [picture.media_id, picture])) };
}
