import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { classes } from '../classes';

export interface SegmentsProps<T extends string> {
  items: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
  className?: string;
}

/** Switches between views of the same kind of thing. */
export function Segments<T extends string>({ items, value, onChange, className }: SegmentsProps<T>) {
  return (
    <View className={classes('segments', className)} {...a11y({ role: 'tablist' })}>
      {items.map((item) => (
        <View
          key={item.value}
          className={classes('segments__item', item.value === value && 'segments__item--on')}
          onClick={() => item.value !== value && onChange(item.value)}
          {...a11y({ role: 'tab', selected: item.value === value })}
        >
          {item.label}
        </View>
      ))}
    </View>
  );
}
