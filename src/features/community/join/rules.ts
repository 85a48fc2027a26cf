import type { Input } from '@contract/actions';
import type { CommunityPreview, Question } from '@contract/community';

/** What a person has filled in at the door. */
export interface JoinForm {
  code: string;
  nickname: string;
  /** By question: one value, or several for a multiple choice. */
  answers: Record<string, string[]>;
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

const isAnswered = (values: string[] | undefined) => (values ?? []).some((value) => value.trim() !== '');

/** Labels of the required questions without an answer, in order. */
export function missingAnswers(questions: readonly Question[], answers: JoinForm['answers']): string[] {
  return questions
    .filter((question) => question.required && !isAnswered(answers[question.questionId]))
    .map(({ label }) => label);
}

/** What keeps the person from asking to join, as a hint; null = nothing. */
export function whyNotYet(preview: CommunityPreview, form: JoinForm): string | null {
  if (asksForCode(preview) && form.code.trim().length < 4) {
    return preview.gate === 'invite' ? '先填邀请码' : '先填兑换码';
  }
  const [missing] = preview.gate === 'review' ? missingAnswers(preview.questions, form.answers) : [];
  return missing === undefined ? null : `还没有回答「${missing}」`;
}

/** Picks an option, or takes it back; a single choice keeps one. */
export function toggled(question: Question, values: readonly string[], option: string): string[] {
  if (question.kind === 'single') return [option];
  return values.includes(option) ? values.filter((value) => value !== option) : [...values, option];
}

/** The call that asks to join. `entry` is what opened the page; a good invite code in it counts. */
export function joinInput(preview: CommunityPreview, form: JoinForm, entry: string): Input<'community.join'> {
  const typed = form.code.trim();
  const nickname = form.nickname.trim();
  const answers = Object.entries(form.answers).flatMap(([questionId, values]) => {
    const said = values.map((value) => value.trim()).filter((value) => value !== '');
    return said.length > 0 ? [{ questionId, values: said }] : [];
  });
  return {
    communityId: preview.communityId,
    rulesAccepted: true,
    ...(preview.gate === 'invite' && { inviteCode: preview.inviteAccepted ? entry : typed }),
    ...(preview.gate === 'access_code' && { accessCode: typed }),
    ...(preview.gate === 'review' && { answers }),
    ...(nickname !== '' && { nickname }),
  };
}
