import { View } from '@tarojs/components';
import { a11y, DECORATIVE } from '@/platform/a11y';
import { classes } from '../classes';
import type { IconName } from './names';

export type { IconName } from './names';

export interface IconProps {
  name: IconName;
  /** 32, 40, 48 or 72 rpx; 40 unless told. */
  size?: 's' | 'm' | 'l' | 'xl';
  /** What it says to a screen reader; without one it is decoration. */
  label?: string;
  className?: string;
}

/** An icon in the colour of the text around it. */
export function Icon({ name, size = 'm', label, className }: IconProps) {
  const meaning = label === undefined ? DECORATIVE : a11y({ label, role: 'img' });
  return <View className={classes('icon', `icon--${name}`, size !== 'm' && `icon--${size}`, className)} {...meaning} />;
}
