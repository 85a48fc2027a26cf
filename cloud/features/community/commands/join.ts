import type { Output } from '@contract/actions';
import type { Call } from '../../../core/action';
import { requireInvite, takeAccessCode } from '../../../core/gate-codes';
import { randomId, timeOrderedId } from '../../../core/ids';
import { Refusal } from '../../../core/refusal';
import { SCENE } from '../../../platform/content-check';
import { verdictInTime } from '../../../platform/content-check/verdict-in-time';
import { admit, findFormerMember, newcomerNickname } from '../admission';
import { checkAnswers } from '../answers';
import { ensurePerson } from '../people';
import type { JoinGrant } from '../policy';
import { findQuestions } from '../questions';

type JoinCall = Call<'community.join'>;
type Joined = Pick<Output<'community.join'>, 'status' | 'memberId'>;

/**
 * Lets a person through the community's gate, or files their application. Who is a member already gets the membership;
 * who left comes back through the same gate with id and history. A removed member is refused with the reason.
 */
export async function joinCommunity(call: JoinCall, { community }: JoinGrant): Promise<Joined> {
  const { database, input, caller, now } = call;
  const nickname = await cleanNickname(call);
  const personId = await ensurePerson(database, caller.openid, now);
  const former = await findFormerMember(database, community.communityId, personId);
  if (former?.status === 'active') return { status: 'active', memberId: former.memberId };
  const memberId = former?.memberId ?? randomId();
  const place = { communityId: community.communityId, courseId: null };
  if (community.gate === 'review') return apply(call, { personId, nickname });
  if (community.gate === 'invite') await requireInvite(database, place, input.inviteCode, now);
  if (community.gate === 'access_code') await takeAccessCode(database, place, input.accessCode, memberId, now);
  const newcomer = { personId, memberId, isReturning: former !== null, isApproved: false, nickname };
  await admit(database, community, newcomer, now);
  return { status: 'active', memberId };
}

/**
 * The name asked for, when it may be shown. A checker that does not answer must not keep anybody out: they start with a
 * name of ours and change it later. Throws CONTENT.REJECTED.
 */
async function cleanNickname({ input, services, caller }: JoinCall): Promise<string | null> {
  if (input.nickname === undefined) return null;
  const verdict = await verdictInTime(services.contentCheck, input.nickname, SCENE.profile, caller.openid);
  if (verdict === null) return null;
  if (verdict === 'pass') return input.nickname;
  throw new Refusal('CONTENT.REJECTED', 'the name did not pass the content check', { field: 'input.nickname' });
}

async function apply(
  { database, input, now }: JoinCall,
  applicant: { personId: string; nickname: string | null },
): Promise<Joined> {
  const questions = await findQuestions(database, { communityId: input.communityId, courseId: null });
  const answers = checkAnswers(questions, input.answers ?? []);
  const filed = await database
    .insertInto('applications')
    .values({
      community_id: input.communityId,
      application_id: timeOrderedId(now),
      person_id: applicant.personId,
      nickname: applicant.nickname ?? newcomerNickname(),
      answers: JSON.stringify(answers),
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'person_id']).where('status', '=', 'pending').doNothing(),
    )
    .returning('application_id')
    .executeTakeFirst();
  if (!filed) throw new Refusal('GATE.APPLICATION_PENDING', 'an application is waiting for its answer');
  return { status: 'pending', memberId: null };
}
