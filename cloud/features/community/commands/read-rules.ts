import type { Award } from '@contract/checkin';
import type { Call, MemberGrant } from '../../../core/action';
import { completeStep } from '../steps';

/** Notes that the member has read the rules; the first time earns points. */
export async function readRules(
  { database, now }: Call<'community.readRules'>,
  { member, community }: MemberGrant,
): Promise<Award[]> {
  return completeStep(database, community, member.memberId, 'rules', now);
}
