import { sql } from 'kysely';
import type { Database } from '../../../core/database';

/**
 * Takes somebody's name off their reports and certificates. The figures stay, so that the sums of a course do; a
 * certificate stays true, and says of its holder only that the account is gone.
 */
export async function eraseReports(
  database: Database,
  { communityId, memberId }: { communityId: string; memberId: string },
): Promise<void> {
  await sql`update course_reports set nickname = null
    where community_id = ${communityId} and member_id = ${memberId}`.execute(database);
  await sql`update enrolments set rules_acknowledged_at = null
    where community_id = ${communityId} and member_id = ${memberId}`.execute(database);
}
