import { View } from '@tarojs/components';
import type { Team } from '@contract/team';
import { a11y } from '@/platform/a11y';
import { sayDay } from '@/shared/format/dates';
import { dayParts, WEEKDAYS } from '@/shared/format/local-time';
import { sayShare } from '@/shared/format/numbers';
import { shareOf } from '../rules';
import './week-bars.scss';

/** The last scheduled days: how much of what was due was lit, people on leave taken out. */
export function WeekBars({ week, today }: { week: Team['week']; today: string }) {
  return (
    <View className='bars' {...a11y({ role: 'list' })}>
      {week.map((day) => {
        const share = shareOf(day);
        const words = share === null ? '不用打卡' : `${day.lit} / ${day.due}`;
        return (
          <View
            key={day.localDate}
            className='bars__day'
            {...a11y({ label: `${sayDay(day.localDate, today)} ${words}`, role: 'listitem' })}
          >
            <View className='bars__value'>{share === null ? '–' : sayShare(share)}</View>
            <View className='bars__track'>
              <View className='bars__fill' style={{ height: `${Math.round((share ?? 0) * 100)}%` }} />
            </View>
            <View className='bars__name'>
              {day.localDate === today ? '今天' : WEEKDAYS[dayParts(day.localDate).weekday]?.slice(1)}
            </View>
          </View>
        );
      })}
    </View>
  );
}
