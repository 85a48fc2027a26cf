import type { Call, MemberGrant } from '../../../core/action';
import type { Database } from '../../../core/database';
import { found, Refusal } from '../../../core/refusal';
import { deliver } from '../../inbox/deliver';
import { writeAudit } from '../../../core/audit';
import { messageToAuthor, messageToReporters, type DecidedCase } from '../messages';
import { setVisible } from '../subject';

type DecideCall = Call<'ops.decideSafetyCase'>;

/**
 * Decides an open case: its subject becomes visible or is taken out of sight, author and reporters are told, and the
 * audit log keeps it. The same decision again changes nothing; throws CHECKIN.STATE_CHANGED when it was decided otherwise.
 */
export async function decideSafetyCase(call: DecideCall, grant: MemberGrant): Promise<true> {
  const { database, input, now } = call;
  const { communityId } = grant.community;
  const open = await lockCase(database, communityId, input.caseId);
  if (open.decision === input.decision) return true;
  if (open.decision !== null) {
    throw new Refusal('CHECKIN.STATE_CHANGED', 'the case was decided already', { decision: open.decision });
  }
  await database
    .updateTable('safety_cases')
    .set({ decided_at: now, decided_by: grant.member.memberId, decision: input.decision })
    .where('community_id', '=', communityId)
    .where('case_id', '=', input.caseId)
    .execute();
  const { kind, subject, subject_id: subjectId } = open;
  const changed = await setVisible(database, { communityId, subject, subjectId }, input);
  const decided = { kind, subject, decision: input.decision, reason: input.reason, checkinId: changed.checkinId };
  await tell(call, decided, changed.authorId);
  const entry = { action: `safety.${kind}.${input.decision}`, subjectKind: subject, subjectId, reason: input.reason };
  await writeAudit(database, grant, entry, now);
  return true;
}

async function lockCase(database: Database, communityId: string, caseId: string) {
  const row = await database
    .selectFrom('safety_cases')
    .select(['kind', 'subject', 'subject_id', 'decision'])
    .where('community_id', '=', communityId)
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  const { kind, subject, ...rest } = found(row, 'the case');
  return { ...rest, kind: kind as DecidedCase['kind'], subject: subject as DecidedCase['subject'] };
}

async function tell({ database, input, now }: DecideCall, decided: DecidedCase, authorId: string): Promise<void> {
  const { communityId, caseId } = input;
  const toAuthor = messageToAuthor(decided);
  if (toAuthor) await deliver(database, communityId, [authorId], toAuthor, now);
  const reporters = await database
    .selectFrom('safety_reports')
    .select('member_id')
    .where('community_id', '=', communityId)
    .where('case_id', '=', caseId)
    .execute();
  const memberIds = reporters.map((row) => row.member_id);
  await deliver(database, communityId, memberIds, messageToReporters(decided), now);
}
