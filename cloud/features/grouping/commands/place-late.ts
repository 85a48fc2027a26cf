import type { Call } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { keyOf, lockPublished } from '../course';
import { placeLateJoiners } from '../late-joiners';
import type { GroupingGrant } from '../policy';

/** Places everybody who is in no team; answers how many. Throws GROUPING.NOT_PUBLISHED. */
export async function placeLate({ database, now }: Call<'grouping.placeLate'>, grant: GroupingGrant): Promise<number> {
  const key = keyOf(grant);
  await lockPublished(database, key);
  const placed = await placeLateJoiners(database, key, now);
  if (placed === 0) return 0;
  const entry = { action: 'grouping.placed', subjectKind: 'course', subjectId: key.courseId, reason: `${placed} 人` };
  await writeAudit(database, grant, entry, now);
  return placed;
}
