import type { Question } from '@contract/community';
import { LIMITS } from '@contract/limits';
import { Field } from '../field';
import { TextArea } from '../field/text-area';
import { TextInput } from '../field/text-input';
import { Options } from '../options';
import { answerFault, sayBounds, toggled, type Answers } from './rules';

export interface QuestionFormProps {
  questions: readonly Question[];
  answers: Answers;
  onChange: (answers: Answers) => void;
}

/** The questions of a form, one field each. */
export function QuestionForm({ questions, answers, onChange }: QuestionFormProps) {
  return (
    <>
      {questions.map((question) => (
        <QuestionField
          key={question.questionId}
          question={question}
          values={answers[question.questionId] ?? []}
          onChange={(values) => onChange({ ...answers, [question.questionId]: values })}
        />
      ))}
    </>
  );
}

interface QuestionFieldProps {
  question: Question;
  values: string[];
  onChange: (values: string[]) => void;
}

function QuestionField({ question, values, onChange }: QuestionFieldProps) {
  const { label, required, kind } = question;
  const value = values[0] ?? '';
  if (kind === 'text') {
    return (
      <TextArea
        label={label}
        required={required}
        value={value}
        maxLength={LIMITS.answerCharacters}
        onChange={(text) => onChange([text])}
      />
    );
  }
  if (kind === 'number') {
    const bounds = sayBounds(question);
    return (
      <TextInput
        label={label}
        required={required}
        type='digit'
        value={value}
        maxLength={20}
        {...(bounds !== null && { hint: `填 ${bounds}` })}
        error={answerFault(question, values)}
        onChange={(text) => onChange([text])}
      />
    );
  }
  return (
    <Field label={label} required={required} {...(kind === 'multiple' && { hint: '可以选多个' })}>
      <Options
        items={question.options.map((option) => ({ value: option, label: option }))}
        values={values}
        onToggle={(option) => onChange(toggled(question, values, option))}
      />
    </Field>
  );
}
