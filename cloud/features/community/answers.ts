import type * as z from 'zod';
import type { answer, Question } from '@contract/community';
import { Refusal } from '../../core/refusal';

type Answer = z.infer<typeof answer>;

/** An answer as it is kept: with the words that were asked, whatever becomes of the form later. */
export interface KeptAnswer {
  questionId: string;
  label: string;
  values: string[];
}

const isNumber = (text: string) => /^-?\d{1,12}(\.\d{1,6})?$/.test(text);

const isWithin = ({ min, max }: Question, value: number) =>
  (min === null || value >= min) && (max === null || value <= max);

function fits(question: Question, values: string[]): boolean {
  switch (question.kind) {
    case 'text':
      return values.length <= 1;
    case 'number':
      return values.length <= 1 && values.every((value) => isNumber(value) && isWithin(question, Number(value)));
    case 'single':
      return values.length <= 1 && values.every((value) => question.options.includes(value));
    case 'multiple':
      return new Set(values).size === values.length && values.every((value) => question.options.includes(value));
  }
}

/**
 * Answers to a form, checked against its questions and in their order. Throws GATE.ANSWERS_INCOMPLETE with the first
 * required question that has none, and INPUT.INVALID for an answer that no question asks for or that does not fit it.
 */
export function checkAnswers(questions: Question[], given: Answer[]): KeptAnswer[] {
  given.forEach((answer, index) => {
    const question = questions.find(({ questionId }) => questionId === answer.questionId);
    const isRepeated = given.findIndex(({ questionId }) => questionId === answer.questionId) !== index;
    if (!question || isRepeated || !fits(question, answer.values)) {
      throw new Refusal('INPUT.INVALID', 'the answer does not fit a question', { field: `input.answers.${index}` });
    }
  });
  return questions.flatMap(({ questionId, label, required }) => {
    const values = given.find((answer) => answer.questionId === questionId)?.values ?? [];
    if (required && values.length === 0) {
      throw new Refusal('GATE.ANSWERS_INCOMPLETE', 'a required question has no answer', { questionId, label });
    }
    return values.length > 0 ? [{ questionId, label, values }] : [];
  });
}
