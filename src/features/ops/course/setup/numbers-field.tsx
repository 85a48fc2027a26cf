import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/field/text-input';
import { Icon } from '@/shared/ui/icon';
import { nextKey, type NumberDraft } from './draft';
import { frozenHint } from './fields';
import './numbers-field.scss';

export interface NumbersFieldProps {
  numbers: NumberDraft[];
  error: string | null;
  disabled: boolean;
  onChange: (numbers: NumberDraft[]) => void;
}

/** The numbers that each check-in asks for, such as minutes or pages. */
export function NumbersField({ numbers, error, disabled, onChange }: NumbersFieldProps) {
  const change = (key: string, part: Partial<NumberDraft>) =>
    onChange(numbers.map((number) => (number.key === key ? { ...number, ...part } : number)));
  const add = () => onChange([...numbers, { key: nextKey(numbers), label: '', unit: '', max: '600' }]);
  const remove = (key: string) => onChange(numbers.filter((number) => number.key !== key));
  return (
    <Field label='打卡时记下的数字' error={error} {...frozenHint(disabled, '比如阅读 20 分钟；可以不记')}>
      {numbers.length > 0 && (
        <View className='numbers-field__row numbers-field__row--head'>
          <View className='numbers-field__part'>名称</View>
          <View className='numbers-field__part'>单位</View>
          <View className='numbers-field__part'>一次最多</View>
          {!disabled && <View className='numbers-field__remove' />}
        </View>
      )}
      {numbers.map(({ key, label, unit, max }) => (
        <View key={key} className='numbers-field__row'>
          <TextInput
            placeholder='名称，如 阅读'
            value={label}
            maxLength={10}
            disabled={disabled}
            className='numbers-field__part'
            onChange={(value) => change(key, { label: value })}
          />
          <TextInput
            placeholder='单位'
            value={unit}
            maxLength={6}
            disabled={disabled}
            className='numbers-field__part'
            onChange={(value) => change(key, { unit: value })}
          />
          <TextInput
            placeholder='上限'
            type='number'
            value={max}
            maxLength={6}
            disabled={disabled}
            className='numbers-field__part'
            onChange={(value) => change(key, { max: value })}
          />
          {!disabled && (
            <View
              className='numbers-field__remove'
              onClick={() => remove(key)}
              {...a11y({ role: 'button', label: `删除 ${label || '这一项'}` })}
            >
              <Icon name='trash-2' />
            </View>
          )}
        </View>
      ))}
      {!disabled && numbers.length < LIMITS.courseNumbers && (
        <Button kind='quiet' size='small' icon='plus' onClick={add}>
          加一项
        </Button>
      )}
    </Field>
  );
}
