import { Input, type InputProps } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { classes } from '../classes';
import { Field, type FieldProps } from './index';

export interface TextInputProps
  extends Omit<FieldProps, 'length'>, Pick<InputProps, 'type' | 'placeholder' | 'focus' | 'confirmType' | 'disabled'> {
  value: string;
  onChange: (value: string) => void;
  onConfirm?: () => void;
  onBlur?: () => void;
  /** Shows how much of `maxLength` is used. */
  counted?: boolean;
}

/** One line of text. `type='nickname'` offers the member's WeChat name. */
export function TextInput(props: TextInputProps) {
  const {
    value,
    onChange,
    onConfirm,
    onBlur,
    counted = false,
    label,
    unit,
    required,
    hint,
    error,
    maxLength,
    className,
  } = props;
  const { type = 'text', placeholder, focus, confirmType = 'done', disabled } = props;
  const words = unit === undefined ? (label ?? placeholder) : `${label ?? ''}（${unit}）`;
  return (
    <Field
      {...(label !== undefined && { label })}
      {...(unit !== undefined && { unit })}
      {...(required !== undefined && { required })}
      {...(hint !== undefined && { hint })}
      {...(error !== undefined && { error })}
      {...(className !== undefined && { className })}
      {...(counted && maxLength !== undefined && { length: value.length, maxLength })}
    >
      <Input
        className={classes('field__input', disabled && 'field__input--still')}
        type={type}
        value={value}
        placeholder={placeholder}
        placeholderClass='field__placeholder'
        maxlength={maxLength ?? -1}
        focus={focus}
        disabled={disabled}
        confirmType={confirmType}
        cursorSpacing={32}
        onInput={({ detail }) => onChange(detail.value)}
        onBlur={({ detail }) => {
          // a chosen nickname arrives with the blur only
          if (detail.value !== value) onChange(detail.value);
          onBlur?.();
        }}
        onConfirm={onConfirm}
        {...a11y(words === undefined ? {} : { label: words })}
      />
    </Field>
  );
}
