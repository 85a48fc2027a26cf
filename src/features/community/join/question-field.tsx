import { View } from '@tarojs/components';
import type { Question } from '@contract/community';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { classes } from '@/shared/ui/classes';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/field/text-input';
import { Icon } from '@/shared/ui/icon';
import { toggled } from './rules';
import './join.scss';

export interface QuestionFieldProps {
  question: Question;
  values: string[];
  onChange: (values: string[]) => void;
}

/** One question of the application form. */
export function QuestionField({ question, values, onChange }: QuestionFieldProps) {
  if (question.kind === 'text' || question.kind === 'number') {
    return (
      <TextInput
        label={question.label}
        required={question.required}
        type={question.kind === 'number' ? 'digit' : 'text'}
        value={values[0] ?? ''}
        maxLength={LIMITS.answerCharacters}
        onChange={(value) => onChange([value])}
      />
    );
  }
  return (
    <Field
      label={question.label}
      required={question.required}
      {...(question.kind === 'multiple' && { hint: '可以选多个' })}
    >
      <View className='join__options'>
        {question.options.map((option) => {
          const isOn = values.includes(option);
          return (
            <View
              key={option}
              className={classes('join__option', isOn && 'join__option--on')}
              onClick={() => onChange(toggled(question, values, option))}
              {...a11y({ role: 'switch', label: option, checked: isOn })}
            >
              {isOn && <Icon name='check' size='s' />}
              {option}
            </View>
          );
        })}
      </View>
    </Field>
  );
}
