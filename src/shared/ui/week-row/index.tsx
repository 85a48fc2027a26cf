import { Text, View } from '@tarojs/components';
import { a11y, DECORATIVE } from '@/platform/a11y';
import { classes } from '../classes';
import { Star, type StarProps } from '../star';
import { dayCaption, dayLabel, type WeekDay } from './rules';

export interface WeekRowProps {
  /** Monday to Sunday. */
  days: readonly WeekDay[];
  /** The learning day it is now, `YYYY-MM-DD`. */
  today: string;
  /** This day's star lights up as the row appears. */
  lighting?: string;
  on?: StarProps['on'];
  className?: string;
}

/** A week of stars, each with its shape and its word. */
export function WeekRow({ days, today, lighting, on = 'night', className }: WeekRowProps) {
  return (
    <View className={classes('week', on === 'paper' && 'week--paper', className)} {...a11y({ role: 'list' })}>
      {days.map((day) => (
        <View
          key={day.localDate}
          className={classes('week__day', day.localDate === today && 'week__day--today')}
          {...a11y({ label: dayLabel(day, today), role: 'listitem' })}
        >
          <Star mark={day.mark} on={on} lighting={day.localDate === lighting} />
          <Text {...DECORATIVE}>{dayCaption(day, today)}</Text>
        </View>
      ))}
    </View>
  );
}
