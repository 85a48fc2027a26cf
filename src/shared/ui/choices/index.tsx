import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { classes } from '../classes';
import { Field } from '../field';
import { Icon } from '../icon';

export interface ChoicesProps<T extends string | number> {
  label: string;
  options: readonly { value: T; label: string }[];
  /** What is chosen: one, or any number of them with `several`. */
  chosen: readonly T[];
  several?: boolean;
  hint?: string;
  error?: string | null;
  disabled?: boolean;
  onToggle: (value: T) => void;
}

/** A few words to choose from, all in sight. */
export function Choices<T extends string | number>(props: ChoicesProps<T>) {
  const { label, options, chosen, several = false, hint, error, disabled = false, onToggle } = props;
  return (
    <Field label={label} {...(hint !== undefined && { hint })} {...(error !== undefined && { error })}>
      <View className='choices' {...a11y({ role: several ? 'group' : 'radiogroup', label })}>
        {options.map((option) => {
          const isOn = chosen.includes(option.value);
          return (
            <View
              key={option.value}
              className={classes('choices__one', isOn && 'choices__one--on', disabled && 'choices__one--still')}
              onClick={() => !disabled && onToggle(option.value)}
              {...a11y({ role: several ? 'checkbox' : 'radio', label: option.label, checked: isOn, disabled })}
            >
              {isOn && <Icon name='check' size='s' />}
              {option.label}
            </View>
          );
        })}
      </View>
    </Field>
  );
}
