import { View } from '@tarojs/components';
import type { CourseDetail } from '@contract/course';
import { sayDay } from '@/shared/format/dates';
import { classes } from '@/shared/ui/classes';
import { Star } from '@/shared/ui/star';
import { MARK_WORDS } from '@/shared/ui/week-row/rules';
import { a11y } from '@/platform/a11y';
import './plan-list.scss';

type PlanDay = CourseDetail['plan'][number];

export interface PlanListProps {
  plan: CourseDetail['plan'];
  today: string;
  /** Marks are shown to those who are in. */
  isMine: boolean;
  onPick: (day: PlanDay) => void;
}

/** The plan, day by day, with what each day is for me. */
export function PlanList({ plan, today, isMine, onPick }: PlanListProps) {
  return (
    <View>
      {plan.map((day) => {
        const isToday = day.localDate === today;
        return (
          <View
            key={day.dayNo}
            className={classes('plan__day', isToday && 'plan__day--today')}
            onClick={() => onPick(day)}
            {...a11y({
              label: `第 ${day.dayNo} 天 ${day.title} ${isMine ? MARK_WORDS[day.mark] : ''}`,
              role: 'button',
            })}
          >
            <View className='plan__number'>{day.dayNo}</View>
            <View className='plan__words'>
              <View className='plan__title'>{day.title}</View>
              <View className='plan__line'>
                {sayDay(day.localDate, today)}
                {!day.required && ' · 选做'}
                {isMine && day.mark !== 'ahead' && ` · ${MARK_WORDS[day.mark]}`}
              </View>
            </View>
            {isMine && <Star mark={day.mark} on='paper' size='s' />}
          </View>
        );
      })}
    </View>
  );
}
