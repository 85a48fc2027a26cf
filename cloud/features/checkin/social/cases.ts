import { sql } from 'kysely';
import type { Database } from '../../../core/database';
import { timeOrderedId } from '../../../core/ids';

/** What a case of the safety desk is about. */
interface CaseSubject {
  communityId: string;
  subject: 'checkin' | 'comment';
  subjectId: string;
}

/** The open case about a subject, opened when there is none, and locked until the transaction ends. Answers its id. */
export async function openCase(
  database: Database,
  { communityId, subject, subjectId }: CaseSubject,
  { kind, reason, now }: { kind: 'report' | 'appeal'; reason: string; now: Date },
): Promise<string> {
  const row = { community_id: communityId, case_id: timeOrderedId(now), kind, subject, subject_id: subjectId, reason };
  const { case_id } = await database
    .insertInto('safety_cases')
    .values({ ...row, created_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'subject', 'subject_id'])
        .where('decided_at', 'is', null)
        // A report joins whatever is open; an appeal takes it over, for its author is heard in it.
        .doUpdateSet(kind === 'appeal' ? { kind, reason } : { kind: sql`safety_cases.kind` }),
    )
    .returning('case_id')
    .executeTakeFirstOrThrow();
  return case_id;
}

/** Closes the open case about something that its author or the staff have deleted: there is nothing left to decide. */
export async function settleCase(
  database: Database,
  { communityId, subject, subjectId }: CaseSubject,
  deletedBy: string,
  now: Date,
): Promise<void> {
  await database
    .updateTable('safety_cases')
    .set({ decided_at: now, decided_by: deletedBy, decision: 'hide' })
    .where('community_id', '=', communityId)
    .where('subject', '=', subject)
    .where('subject_id', '=', subjectId)
    .where('decided_at', 'is', null)
    .execute();
}
