import type { Question } from '@contract/community';
import type { DraftQuestion } from '@contract/enrolment';
import { LIMITS } from '@contract/limits';

export type QuestionKind = Question['kind'];

/** A question as it is being written: bounds are what was typed. */
export interface QuestionDraft {
  /** Tells the cards of the page apart; of a question that is kept it is the question's id. */
  key: string;
  questionId: string | null;
  label: string;
  kind: QuestionKind;
  required: boolean;
  options: string[];
  min: string;
  max: string;
}

export const KINDS: readonly { value: QuestionKind; label: string }[] = [
  { value: 'text', label: '文字' },
  { value: 'number', label: '数字' },
  { value: 'single', label: '单选' },
  { value: 'multiple', label: '多选' },
];

export const sayKind = (kind: QuestionKind): string => KINDS.find(({ value }) => value === kind)?.label ?? '';

export const isChoice = ({ kind }: Pick<QuestionDraft, 'kind'>): boolean => kind === 'single' || kind === 'multiple';

const typed = (bound: number | null) => (bound === null ? '' : String(bound));

/** The questions of a form as something to write on. */
export const draftOf = (questions: readonly Question[]): QuestionDraft[] =>
  questions.map(({ questionId, label, kind, required, options, min, max }) => ({
    key: questionId,
    questionId,
    label,
    kind,
    required,
    options: [...options],
    min: typed(min),
    max: typed(max),
  }));

export const newQuestion = (key: string): QuestionDraft => ({
  key,
  questionId: null,
  label: '',
  kind: 'text',
  required: true,
  options: [],
  min: '',
  max: '',
});

/** The question with another kind; a choice begins with two options to fill in. */
export function withKind(question: QuestionDraft, kind: QuestionKind): QuestionDraft {
  const options = isChoice({ kind }) && question.options.length < 2 ? ['', ''] : question.options;
  return { ...question, kind, options };
}

/** The list with one question moved by a place; itself at the ends. */
export function moved(questions: readonly QuestionDraft[], index: number, by: 1 | -1): QuestionDraft[] {
  const next = [...questions];
  const [here, there] = [next[index], next[index + by]];
  if (here && there) [next[index], next[index + by]] = [there, here];
  return next;
}

export const canAdd = (questions: readonly QuestionDraft[]): boolean => questions.length < LIMITS.formQuestions;
export const canAddOption = ({ options }: QuestionDraft): boolean => options.length < LIMITS.questionOptions;

const filled = (options: readonly string[]) => options.map((option) => option.trim()).filter((option) => option !== '');
const isWhole = (text: string) => text.trim() === '' || /^-?\d{1,6}$/.test(text.trim());
const bound = (text: string) => (text.trim() === '' ? null : Number(text.trim()));

/** What is wrong with a question, in a few words; null when it can be asked. */
export function faultOf(question: QuestionDraft, before: readonly QuestionDraft[] = []): string | null {
  const label = question.label.trim();
  if (label === '') return '还没有写问题';
  if (before.some((other) => other.label.trim() === label)) return '和前面的问题重复';
  if (isChoice(question)) {
    const options = filled(question.options);
    if (options.length < 2) return '至少要两个选项';
    return new Set(options).size < options.length ? '有重复的选项' : null;
  }
  if (question.kind !== 'number') return null;
  if (!isWhole(question.min) || !isWhole(question.max)) return '范围要填整数';
  const [min, max] = [bound(question.min), bound(question.max)];
  return min !== null && max !== null && min > max ? '最小值比最大值还大' : null;
}

/** The first question that cannot be asked: 第 2 题至少要两个选项; null = the form can be saved. */
export function whyNotSaved(questions: readonly QuestionDraft[]): string | null {
  if (questions.length > LIMITS.formQuestions) return `最多 ${LIMITS.formQuestions} 个问题，先删几个`;
  for (const [index, question] of questions.entries()) {
    const fault = faultOf(question, questions.slice(0, index));
    if (fault !== null) return `第 ${index + 1} 题${fault}`;
  }
  return null;
}

/** The form as it is sent: without empty options, and without what does not belong to a question's kind. */
export const formInput = (questions: readonly QuestionDraft[]): DraftQuestion[] =>
  questions.map((question) => ({
    ...(question.questionId !== null && { questionId: question.questionId }),
    label: question.label.trim(),
    kind: question.kind,
    required: question.required,
    options: isChoice(question) ? filled(question.options) : [],
    min: question.kind === 'number' ? bound(question.min) : null,
    max: question.kind === 'number' ? bound(question.max) : null,
  }));

/** The form as a learner will see it. */
export const previewOf = (questions: readonly QuestionDraft[]): Question[] =>
  formInput(questions).map((question, index) => ({ ...question, questionId: questions[index]?.key ?? '' }));

/** Whether saving would change anything. */
export const isChanged = (questions: readonly QuestionDraft[], saved: readonly Question[]): boolean =>
  JSON.stringify(formInput(questions)) !== JSON.stringify(formInput(draftOf(saved)));
