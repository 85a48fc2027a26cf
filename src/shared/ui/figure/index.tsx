import { Text, View } from '@tarojs/components';
import { sayNumber } from '../../format/numbers';
import { classes } from '../classes';

export interface FigureProps {
  /** A number is grouped by thousands; text is shown as it is (`+10`). */
  value: number | string;
  unit?: string;
  /** What it counts. */
  caption?: string;
  size?: 'medium' | 'large';
  tone?: 'ink' | 'star';
  className?: string;
}

/** More digits than `12,345` has: written one size smaller, so that two or three figures stay side by side. */
const LONG = /^[\d,/+-]{7,}$/;

/** A number that matters, with its unit. Digits keep their width, so that it can be compared. */
export function Figure({ value, unit, caption, size = 'medium', tone = 'ink', className }: FigureProps) {
  const said = typeof value === 'number' ? sayNumber(value) : value;
  return (
    <View
      className={classes(
        'figure',
        size === 'large' && 'figure--large',
        LONG.test(said) && 'figure--long',
        tone === 'star' && 'figure--star',
        className,
      )}
    >
      <View className='figure__value'>
        {said}
        {unit !== undefined && <Text className='figure__unit'>{unit}</Text>}
      </View>
      {caption !== undefined && <View className='figure__caption'>{caption}</View>}
    </View>
  );
}
