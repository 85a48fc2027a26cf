import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { classes } from '../classes';
import { Icon } from '../icon';

export interface OptionsProps<T extends string> {
  items: readonly { value: T; label: string }[];
  /** Those that are picked. */
  values: readonly T[];
  onToggle: (value: T) => void;
}

/** Things to pick from, side by side. What is picked has a tick, a frame and a colour. */
export function Options<T extends string>({ items, values, onToggle }: OptionsProps<T>) {
  return (
    <View className='options'>
      {items.map(({ value, label }) => {
        const isOn = values.includes(value);
        return (
          <View
            key={value}
            className={classes('options__item', isOn && 'options__item--on')}
            onClick={() => onToggle(value)}
            {...a11y({ role: 'switch', label, checked: isOn })}
          >
            {isOn && <Icon name='check' size='s' />}
            <View className='options__label'>{label}</View>
          </View>
        );
      })}
    </View>
  );
}
