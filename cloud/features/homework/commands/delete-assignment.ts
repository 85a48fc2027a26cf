import type { Output } from '@contract/actions';
import { sql } from 'kysely';
import type { Call } from '../../../core/action';
import { writeAudit } from '../../../core/audit';
import { Refusal } from '../../../core/refusal';
import type { AssignmentGrant } from '../policy';

/** Takes an assignment away that nobody has handed anything in for. Throws HOMEWORK.HANDED_IN. */
export async function deleteAssignment(
  { database, now }: Call<'homework.deleteAssignment'>,
  grant: AssignmentGrant,
): Promise<Output<'homework.deleteAssignment'>> {
  const { communityId } = grant.community;
  const { assignmentId } = grant.assignment;
  // whoever hands in holds the assignment, so that one of the two comes first
  await sql`select 1 from assignments where community_id = ${communityId} and assignment_id = ${assignmentId} for update`.execute(
    database,
  );
  const deleted = await sql`
    update assignments a set deleted_at = ${now}::timestamptz
    where a.community_id = ${communityId} and a.assignment_id = ${assignmentId} and a.deleted_at is null
      and not exists (select from submissions s
        where s.community_id = a.community_id and s.assignment_id = a.assignment_id)
    returning a.assignment_id`.execute(database);
  if (deleted.rows.length === 0) throw new Refusal('HOMEWORK.HANDED_IN', 'somebody has handed something in');
  const subject = { action: 'assignment.deleted', subjectKind: 'assignment', subjectId: assignmentId, reason: '' };
  await writeAudit(database, grant, subject, now);
  return { assignmentId };
}
