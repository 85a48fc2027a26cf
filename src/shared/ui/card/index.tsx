import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { classes } from '../classes';

export interface CardProps {
  className?: string;
  /** Holds rows, which bring their own air above and below. */
  rows?: boolean;
  /** Makes the whole card one target; `label` then says what it opens. */
  onClick?: () => void;
  label?: string;
}

/** A sheet of paper for one thing. */
export function Card({ className, rows = false, onClick, label, children }: PropsWithChildren<CardProps>) {
  const names = classes('card', rows && 'card--rows', className);
  if (!onClick) return <View className={names}>{children}</View>;
  return (
    <View
      className={classes(names, 'card--tappable')}
      hoverClass='card--pressed'
      onClick={onClick}
      {...a11y({ role: 'button', ...(label !== undefined && { label }) })}
    >
      {children}
    </View>
  );
}
