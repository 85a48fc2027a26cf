import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { classes } from '../classes';

export interface CardProps {
  className?: string;
  /** Makes the whole card one target; `label` then says what it opens. */
  onClick?: () => void;
  label?: string;
}

/** A sheet of paper for one thing. */
export function Card({ className, onClick, label, children }: PropsWithChildren<CardProps>) {
  if (!onClick) return <View className={classes('card', className)}>{children}</View>;
  return (
    <View
      className={classes('card card--tappable', className)}
      hoverClass='card--pressed'
      onClick={onClick}
      {...a11y({ role: 'button', ...(label !== undefined && { label }) })}
    >
      {children}
    </View>
  );
}
