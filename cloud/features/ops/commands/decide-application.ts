import type { Call, MemberGrant } from '../../../core/action';
import type { Database } from '../../../core/database';
import { randomId } from '../../../core/ids';
import { found, Refusal } from '../../../core/refusal';
import { admit, findFormerMember } from '../../community/admission';
import { writeAudit } from '../../../core/audit';

type DecideCall = Call<'ops.decideApplication'>;

/**
 * Answers an application once: an approved person becomes a member and is told so in the inbox; a rejected one reads
 * the reason on the join page. Throws APPLICATION.ALREADY_DECIDED, and COMMUNITY.MEMBER_REMOVED for a removed person.
 */
export async function decideApplication(call: DecideCall, grant: MemberGrant): Promise<'approved' | 'rejected'> {
  const { database, input, now } = call;
  const { communityId } = grant.community;
  const application = await lockPending(database, communityId, input.applicationId);
  const status = input.approve ? 'approved' : 'rejected';
  await database
    .updateTable('applications')
    .set({ status, reason: input.reason || null, decided_at: now, decided_by: grant.member.memberId })
    .where('community_id', '=', communityId)
    .where('application_id', '=', input.applicationId)
    .execute();
  if (input.approve) await letIn(call, grant, application);
  const subject = { subjectKind: 'application' as const, subjectId: input.applicationId };
  await writeAudit(database, grant, { action: `application.${status}`, ...subject, reason: input.reason }, now);
  return status;
}

interface Applicant {
  person_id: string;
  nickname: string;
}

async function lockPending(database: Database, communityId: string, applicationId: string): Promise<Applicant> {
  const row = await database
    .selectFrom('applications')
    .select(['person_id', 'nickname', 'status'])
    .where('community_id', '=', communityId)
    .where('application_id', '=', applicationId)
    .forUpdate()
    .executeTakeFirst();
  const application = found(row, 'the application');
  if (application.status !== 'pending') {
    throw new Refusal('APPLICATION.ALREADY_DECIDED', 'somebody has answered it', { status: application.status });
  }
  return application;
}

/** The gate may have been opened meanwhile: who is a member already stays as they are. */
async function letIn({ database, now }: DecideCall, { community }: MemberGrant, applicant: Applicant): Promise<void> {
  const { person_id: personId, nickname } = applicant;
  const former = await findFormerMember(database, community.communityId, personId);
  if (former?.status === 'active') return;
  const memberId = former?.memberId ?? randomId();
  const newcomer = { personId, memberId, isReturning: former !== null, isApproved: true, nickname };
  await admit(database, community, newcomer, now);
}
