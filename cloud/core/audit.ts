import type { MemberGrant } from './action';
import type { Database } from './database';
import { timeOrderedId } from './ids';

export interface AuditEntry {
  action: string;
  /** What kind of thing `subjectId` names: course, member, perk, …; a table's name in the singular. */
  subjectKind: string;
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
