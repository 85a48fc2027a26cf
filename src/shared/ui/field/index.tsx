import type { PropsWithChildren } from 'react';
import { Text, View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { classes } from '../classes';
import { Icon } from '../icon';

export interface FieldProps {
  label?: string;
  /** What a number counts; stands after the label. */
  unit?: string;
  required?: boolean;
  hint?: string;
  /** What is wrong with it, and how to put it right. */
  error?: string | null;
  /** Shown as 12 / 500 when both are known. */
  length?: number;
  maxLength?: number;
  className?: string;
}

/** How close to its limit a text begins to warn. */
const NEAR_SHARE = 0.9;

/** A label, what it labels, and what there is to say about it. */
export function Field(props: PropsWithChildren<FieldProps>) {
  const { label, unit, required = false, hint, error, length, maxLength, className, children } = props;
  const isCounted = length !== undefined && maxLength !== undefined;
  return (
    <View className={classes('field', error && 'field--wrong', className)}>
      {(label !== undefined || isCounted) && (
        <View className='field__head'>
          <View className='field__label'>
            {label !== undefined && (required ? `${label}（必填）` : label)}
            {unit !== undefined && <Text className='field__unit'>{unit}</Text>}
          </View>
          {isCounted && (
            <View className={classes('field__count', length >= maxLength * NEAR_SHARE && 'field__count--near')}>
              {`${length} / ${maxLength}`}
            </View>
          )}
        </View>
      )}
      {children}
      {error ? (
        <View className='field__error' {...a11y({ role: 'alert' })}>
          <Icon name='circle-alert' size='s' />
          {error}
        </View>
      ) : (
        hint !== undefined && <View className='field__hint'>{hint}</View>
      )}
    </View>
  );
}
