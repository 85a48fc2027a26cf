import { View } from '@tarojs/components';
import type { DayMark } from '@contract/checkin';
import { a11y, DECORATIVE } from '@/platform/a11y';
import { classes } from '../classes';

export interface StarProps {
  /** Each has a shape of its own: full, with a companion, broken ring, small ring, hollow, faint, dot. */
  mark: DayMark;
  /** 36, 52, 72 or 144 rpx; 52 unless told. */
  size?: 's' | 'm' | 'l' | 'xl';
  /** What lies behind it. */
  on?: 'night' | 'paper';
  /** Lights up as it appears. */
  lighting?: boolean;
  /** What it says to a screen reader; without one it is decoration. */
  label?: string;
  className?: string;
}

/** The star of a day, in the shape of what the day is. */
export function Star({ mark, size = 'm', on = 'night', lighting = false, label, className }: StarProps) {
  const meaning = label === undefined ? DECORATIVE : a11y({ label, role: 'img' });
  return (
    <View
      className={classes(
        'star',
        `star--${mark}`,
        size !== 'm' && `star--${size}`,
        on === 'paper' && 'star--paper',
        lighting && 'star--lighting',
        className,
      )}
      {...meaning}
    />
  );
}
