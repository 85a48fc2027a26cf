import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { DECORATIVE } from '@/platform/a11y';
import { classes } from '../classes';

export interface NightSkyProps {
  /** With round corners, as a card on paper. */
  card?: boolean;
  className?: string;
}

/** The night behind a hero panel. Buttons and stars in it know that they stand on dark ground. */
export function NightSky({ card = false, className, children }: PropsWithChildren<NightSkyProps>) {
  return (
    <View className={classes('sky on-night', card && 'sky--card', className)}>
      <View className='sky__stars' {...DECORATIVE} />
      <View className='sky__content'>{children}</View>
    </View>
  );
}
