import { View } from '@tarojs/components';
import { a11y, DECORATIVE } from '@/platform/a11y';
import { dayParts } from '@/shared/format/local-time';
import { classes } from '@/shared/ui/classes';
import { Star } from '@/shared/ui/star';
import { MARK_WORDS } from '@/shared/ui/week-row/rules';
import { weeksOf, type CalendarDay } from './rules';
import './month-grid.scss';

const WEEKDAY_LETTERS = ['一', '二', '三', '四', '五', '六', '日'];

export interface MonthGridProps {
  days: readonly CalendarDay[];
  today: string;
  onPick: (day: CalendarDay) => void;
}

/** A month from Monday to Sunday, each day with the star of what it is. */
export function MonthGrid({ days, today, onPick }: MonthGridProps) {
  return (
    <View className='month'>
      <View className='month__week' {...DECORATIVE}>
        {WEEKDAY_LETTERS.map((letter) => (
          <View key={letter} className='month__letter'>
            {letter}
          </View>
        ))}
      </View>
      {weeksOf(days).map((week) => (
        <View key={week.find((seat) => seat !== null)?.localDate} className='month__week'>
          {week.map((seat, index) =>
            seat === null ? (
              <View key={index} className='month__day' />
            ) : (
              <View
                key={index}
                className={classes('month__day', seat.localDate === today && 'month__day--today')}
                onClick={() => onPick(seat)}
                {...a11y({ label: `${dayParts(seat.localDate).day} 日 ${MARK_WORDS[seat.mark]}`, role: 'button' })}
              >
                <Star mark={seat.mark} on='paper' size='s' />
                <View
                  className={classes('month__number', seat.mark === 'none' && 'month__number--faint')}
                  {...DECORATIVE}
                >
                  {dayParts(seat.localDate).day}
                </View>
              </View>
            ),
          )}
        </View>
      ))}
    </View>
  );
}
