import type { Question } from '@contract/community';

/** What a person has answered so far, by question: one value, or several for a multiple choice. */
export type Answers = Record<string, string[]>;

const said = (values: readonly string[] | undefined) =>
  (values ?? []).map((value) => value.trim()).filter((value) => value !== '');

/** Picks an option, or takes it back; a single choice keeps one. */
export function toggled(question: Pick<Question, 'kind'>, values: readonly string[], option: string): string[] {
  if (question.kind === 'single') return [option];
  return values.includes(option) ? values.filter((value) => value !== option) : [...values, option];
}

/** Between which numbers an answer must lie: 0 到 50 之间的数, 不小于 1 的数, 不大于 5 的数; null without bounds. */
export function sayBounds({ min, max }: Pick<Question, 'min' | 'max'>): string | null {
  if (min !== null && max !== null) return `${min} 到 ${max} 之间的数`;
  if (min !== null) return `不小于 ${min} 的数`;
  return max === null ? null : `不大于 ${max} 的数`;
}

/** What is wrong with an answer that was given, and how to put it right; null when it fits or is still open. */
export function answerFault(question: Question, values: readonly string[] | undefined): string | null {
  const [value] = said(values);
  if (question.kind !== 'number' || value === undefined) return null;
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(value)) return '要填一个数';
  const number = Number(value);
  const isWithin =
    (question.min === null || number >= question.min) && (question.max === null || number <= question.max);
  return isWithin ? null : `要填 ${sayBounds(question)}`;
}

/** What keeps a form from being sent, as a hint: the first required question without an answer, or a wrong answer. */
export function whyNotSent(questions: readonly Question[], answers: Answers): string | null {
  for (const question of questions) {
    const values = answers[question.questionId];
    if (question.required && said(values).length === 0) return `还没有回答「${question.label}」`;
    const fault = answerFault(question, values);
    if (fault !== null) return `「${question.label}」${fault}`;
  }
  return null;
}

/** The answers as they are sent: trimmed, without the empty ones, of questions that are still asked. */
export function answersGiven(
  questions: readonly Question[],
  answers: Answers,
): { questionId: string; values: string[] }[] {
  return questions.flatMap(({ questionId }) => {
    const values = said(answers[questionId]);
    return values.length > 0 ? [{ questionId, values }] : [];
  });
}
