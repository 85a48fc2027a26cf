import { View } from '@tarojs/components';
import type { TierIcon } from '@contract/vip';
import { a11y, DECORATIVE } from '@/platform/a11y';
import { classes } from '../classes';

export interface TierMarkProps {
  icon: TierIcon;
  /** 36, 48, 88 or 200 rpx; 48 unless told. */
  size?: 's' | 'm' | 'l' | 'xl';
  /** Not reached: without its light. */
  faint?: boolean;
  /** What it says to a screen reader; without one it is decoration. */
  label?: string;
  className?: string;
}

/** The picture of a place in the sky. */
export function TierMark({ icon, size = 'm', faint = false, label, className }: TierMarkProps) {
  const meaning = label === undefined ? DECORATIVE : a11y({ label, role: 'img' });
  return (
    <View
      className={classes(
        'tier-mark',
        `tier-mark--${icon}`,
        size !== 'm' && `tier-mark--${size}`,
        faint && 'tier-mark--faint',
        className,
      )}
      {...meaning}
    />
  );
}
