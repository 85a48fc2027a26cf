import type { MemberGrant } from '../../core/action';
import type { Database } from '../../core/database';
import { timeOrderedId } from '../../core/ids';

export interface AuditEntry {
  action: string;
  subjectKind: 'application' | 'checkin' | 'comment';
  subjectId: string;
  reason: string;
}

/** Writes down what an operator decided, in the transaction of the decision. */
export async function writeAudit(
  database: Database,
  { member, community }: MemberGrant,
  { action, subjectKind, subjectId, reason }: AuditEntry,
  now: Date,
): Promise<void> {
  await database
    .insertInto('audit_log')
    .values({
      community_id: community.communityId,
      audit_id: timeOrderedId(now),
      actor_id: member.memberId,
      action,
      subject_kind: subjectKind,
      subject_id: subjectId,
      reason,
      created_at: now,
    })
    .execute();
}
