import type { DraftQuestion } from '@contract/enrolment';

const FEWEST_OPTIONS = 2;

export interface FormFault {
  /** Of the question, from 0. */
  index: number;
  message: string;
}

const isChoice = ({ kind }: Pick<DraftQuestion, 'kind'>) => kind === 'single' || kind === 'multiple';

/** The first question of a form that nobody could answer sensibly, or null. */
export function formFault(questions: DraftQuestion[]): FormFault | null {
  for (const [index, question] of questions.entries()) {
    const message = faultOf(question, questions.slice(0, index));
    if (message) return { index, message };
  }
  return null;
}

function faultOf(question: DraftQuestion, before: DraftQuestion[]): string | null {
  const { questionId, label, options, min, max } = question;
  if (before.some((other) => other.label === label)) return 'two questions ask the same';
  if (questionId !== undefined && before.some((other) => other.questionId === questionId)) return 'an id comes twice';
  if (isChoice(question)) {
    if (options.length < FEWEST_OPTIONS) return 'a choice needs two options';
    if (new Set(options).size < options.length) return 'an option comes twice';
  }
  if (question.kind === 'number' && min !== null && max !== null && min > max) return 'the bounds leave no number';
  return null;
}

/** The question without what does not belong to its kind. */
export function tidied(question: DraftQuestion): DraftQuestion {
  return {
    ...question,
    options: isChoice(question) ? question.options : [],
    min: question.kind === 'number' ? question.min : null,
    max: question.kind === 'number' ? question.max : null,
  };
}
