import type { Input } from '@contract/actions';
import type { CommunityPreview } from '@contract/community';
import { answersGiven, whyNotSent, type Answers } from '@/shared/ui/question-form/rules';

/** What a person has filled in at the door. */
export interface JoinForm {
  code: string;
  nickname: string;
  answers: Answers;
}

export const EMPTY_FORM: JoinForm = { code: '', nickname: '', answers: {} };

/** Who a member or applicant already is, or that the door is open to try. */
export type Standing = 'enter' | 'waiting' | 'removed' | 'door';

export function standingOf({ membership }: Pick<CommunityPreview, 'membership'>): Standing {
  if (membership.status === 'active') return 'enter';
  if (membership.status === 'pending') return 'waiting';
  return membership.status === 'removed' ? 'removed' : 'door';
}

/** A code has to be typed, because the way one came here did not bring a good one. */
export const asksForCode = ({ gate, inviteAccepted }: Pick<CommunityPreview, 'gate' | 'inviteAccepted'>): boolean =>
  gate === 'access_code' || (gate === 'invite' && !inviteAccepted);

/** What keeps the person from asking to join, as a hint; null = nothing. */
export function whyNotYet(preview: CommunityPreview, form: JoinForm): string | null {
  if (asksForCode(preview) && form.code.trim().length < 4) {
    return preview.gate === 'invite' ? '先填邀请码' : '先填兑换码';
  }
  return preview.gate === 'review' ? whyNotSent(preview.questions, form.answers) : null;
}

/** The call that asks to join. `entry` is what opened the page; a good invite code in it counts. */
export function joinInput(preview: CommunityPreview, form: JoinForm, entry: string): Input<'community.join'> {
  const typed = form.code.trim();
  const nickname = form.nickname.trim();
  return {
    communityId: preview.communityId,
    rulesAccepted: true,
    ...(preview.gate === 'invite' && { inviteCode: preview.inviteAccepted ? entry : typed }),
    ...(preview.gate === 'access_code' && { accessCode: typed }),
    ...(preview.gate === 'review' && { answers: answersGiven(preview.questions, form.answers) }),
    ...(nickname !== '' && { nickname }),
  };
}
