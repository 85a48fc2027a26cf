import { Text, View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { classes } from '../classes';

export interface ProgressBarProps {
  value: number;
  max: number;
  /** Stands at the end of the bar; `16 / 21` unless told, '' for none. */
  words?: string;
  /** What it is progress of, for screen readers. */
  label: string;
  tone?: 'night' | 'star';
  className?: string;
}

/** How far something has come. */
export function ProgressBar({
  value,
  max,
  words = `${value} / ${max}`,
  label,
  tone = 'night',
  className,
}: ProgressBarProps) {
  const share = max <= 0 ? 0 : Math.min(1, Math.max(0, value / max));
  return (
    <View
      className={classes('progress', tone === 'star' && 'progress--star', className)}
      {...a11y({ label: `${label} ${value} / ${max}`, role: 'progressbar' })}
    >
      <View className='progress__track'>
        <View className='progress__value' style={{ width: `${Math.round(share * 100)}%` }} />
      </View>
      {words !== '' && <Text className='progress__words'>{words}</Text>}
    </View>
  );
}
