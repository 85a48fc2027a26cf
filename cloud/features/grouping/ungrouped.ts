import { sql } from 'kysely';
import type { Database } from '../../core/database';
import { Refusal } from '../../core/refusal';

/** Learners of a course who have no team; none in a course without teams. */
export async function countUngrouped(
  database: Database,
  { community_id, course_id, team_size }: { community_id: string; course_id: string; team_size: number | null },
): Promise<number> {
  if (team_size === null) return 0;
  const { ungrouped } = await database
    .selectFrom('enrolments')
    .select((row) => row.fn.countAll<number>().as('ungrouped'))
    .where('community_id', '=', community_id)
    .where('course_id', '=', course_id)
    .where('status', '=', 'active')
    .where('team_id', 'is', null)
    .executeTakeFirstOrThrow();
  return ungrouped;
}

/**
 * Lets a course with teams open once they are published, or while nobody is enrolled. Throws GROUPING.UNGROUPED with the
 * number of learners who still wait for a team.
 */
export async function requireGrouped(database: Database, communityId: string, courseId: string): Promise<void> {
  const here = sql`community_id = ${communityId} and course_id = ${courseId}`;
  const result = await sql<{ ungroupedCount: number }>`
    select count(*) as "ungroupedCount" from enrolments
    where ${here} and status = 'active' and not exists (select 1 from teams where ${here})`.execute(database);
  const { ungroupedCount } = result.rows[0]!;
  if (ungroupedCount > 0) {
    throw new Refusal('GROUPING.UNGROUPED', 'the teams are not published', { ungroupedCount });
  }
}
