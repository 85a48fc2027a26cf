import { Picker, View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Field } from '../field';
import { Icon } from '../icon';

interface Common {
  label: string;
  /** What is chosen now, as people say it. */
  words: string;
  hint?: string;
  error?: string | null;
  disabled?: boolean;
}

export interface PickerRowProps extends Common {
  mode: 'date' | 'time';
  /** `YYYY-MM-DD` or `HH:mm`. */
  value: string;
  start?: string;
  onChange: (value: string) => void;
}

/** A day or a clock time, chosen with the platform's own wheel. */
export function PickerRow({ mode, value, start, onChange, ...common }: PickerRowProps) {
  if (common.disabled) return <Face {...common} />;
  return (
    <Picker
      mode={mode}
      value={value}
      {...(start !== undefined && { start })}
      onChange={({ detail }) => onChange(detail.value)}
    >
      <Face {...common} />
    </Picker>
  );
}

export interface SelectRowProps<T> extends Common {
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** One of several, chosen with the platform's own wheel. */
export function SelectRow<T extends string | number | null>(props: SelectRowProps<T>) {
  const { options, value, onChange, ...common } = props;
  if (common.disabled) return <Face {...common} />;
  const index = Math.max(
    0,
    options.findIndex((option) => option.value === value),
  );
  return (
    <Picker
      mode='selector'
      range={options.map(({ label }) => label)}
      value={index}
      onChange={({ detail }) => {
        const chosen = options[Number(detail.value)];
        if (chosen) onChange(chosen.value);
      }}
    >
      <Face {...common} />
    </Picker>
  );
}

function Face({ label, words, hint, error, disabled = false }: Common) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })} {...(error !== undefined && { error })}>
      <View
        className={disabled ? 'picker-row picker-row--still' : 'picker-row'}
        {...a11y({ role: 'button', label: `${label} ${words}`, disabled })}
      >
        <View className='picker-row__words'>{words}</View>
        <Icon name={disabled ? 'lock' : 'chevron-down'} size='s' className='picker-row__mark' />
      </View>
    </Field>
  );
}
