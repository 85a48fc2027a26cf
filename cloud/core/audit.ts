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
export function writeAudit(database: Database, grant: MemberGrant, entry: AuditEntry, now: Date): Promise<void> {
  return writeAudits(database, grant, [entry], now);
}

/** Writes down several decisions that were made in one go. */
export async function writeAudits(
  database: Database,
  { member, community }: MemberGrant,
  entries: AuditEntry[],
  now: Date,
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ action, subjectKind, subjectId, reason }) => ({
    community_id: community.communityId,
    audit_id: timeOrderedId(now),
    actor_id: member.memberId,
    action,
    subject_kind: subjectKind,
    subject_id: subjectId,
    reason,
    created_at: now,
  }));
  await database.insertInto('audit_log').values(rows).execute();
}
