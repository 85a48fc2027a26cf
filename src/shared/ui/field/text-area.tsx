import { Textarea, type TextareaProps } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { classes } from '../classes';
import { Field, type FieldProps } from './index';

export interface TextAreaProps
  extends
    Omit<FieldProps, 'length' | 'unit'>,
    Pick<TextareaProps, 'placeholder' | 'focus' | 'autoHeight' | 'disabled'> {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** CSS pixels of the page that the keyboard covers; a page that listens moves its own foot and nothing else moves. */
  onKeyboard?: (heightPx: number) => void;
  /** False where the page itself says how much may still be written. */
  counted?: boolean;
  /** Without a frame, for a page that is all text. */
  bare?: boolean;
}

/** Several lines of text, counted when it has a limit. */
export function TextArea(props: TextAreaProps) {
  const {
    value,
    onChange,
    onBlur,
    onKeyboard,
    counted = true,
    bare = false,
    label,
    required,
    hint,
    error,
    maxLength,
    className,
  } = props;
  const { placeholder, focus, autoHeight = true, disabled } = props;
  const words = label ?? placeholder;
  return (
    <Field
      {...(label !== undefined && { label })}
      {...(required !== undefined && { required })}
      {...(hint !== undefined && { hint })}
      {...(error !== undefined && { error })}
      {...(className !== undefined && { className })}
      {...(counted && maxLength !== undefined && { length: value.length, maxLength })}
    >
      <Textarea
        className={classes('field__area', bare && 'field__area--bare', disabled && 'field__area--still')}
        value={value}
        placeholder={placeholder}
        placeholderClass='field__placeholder'
        maxlength={maxLength ?? -1}
        focus={focus}
        autoHeight={autoHeight}
        disabled={disabled}
        showConfirmBar={false}
        disableDefaultPadding
        cursorSpacing={48}
        onInput={({ detail }) => onChange(detail.value)}
        onBlur={onBlur}
        adjustPosition={!onKeyboard}
        onKeyboardHeightChange={({ detail }) => onKeyboard?.(detail.height)}
        {...a11y(words === undefined ? {} : { label: words })}
      />
    </Field>
  );
}
