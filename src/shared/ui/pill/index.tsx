import type { PropsWithChildren } from 'react';
import { Text, View } from '@tarojs/components';
import { classes } from '../classes';
import { Icon, type IconName } from '../icon';

export interface PillProps {
  tone?: 'night' | 'gold' | 'ok' | 'warn' | 'bad' | 'plain' | 'on-night';
  icon?: IconName;
  className?: string;
}

/** One or two words about something. The words carry the meaning, the colour only helps. */
export function Pill({ tone = 'night', icon, className, children }: PropsWithChildren<PillProps>) {
  return (
    <View className={classes('pill', tone !== 'night' && `pill--${tone}`, className)}>
      {icon && <Icon name={icon} size='s' />}
      <Text>{children}</Text>
    </View>
  );
}
