import { View } from '@tarojs/components';
import type { CourseCard } from '@contract/course';
import { sayExactly, type Moment } from '@/shared/format/dates';
import { Figure } from '@/shared/ui/figure';
import { NightSky } from '@/shared/ui/night-sky';
import { countdownTo } from '../rules';
import './countdown.scss';

export interface CountdownProps {
  course: CourseCard;
  moment: Moment;
}

/** How long it is until the first learning day begins; nothing from then on. */
export function Countdown({ course, moment }: CountdownProps) {
  const wait = countdownTo(course.opensAt, moment.now);
  if (wait === null || course.status === 'closed' || course.status === 'archived') return null;
  return (
    <NightSky card>
      <View className='countdown'>
        <View className='countdown__words'>
          <View className='countdown__title'>距离开营</View>
          <View className='countdown__time'>{sayExactly(course.opensAt, moment.utcOffsetMinutes)}</View>
        </View>
        {wait.map(({ value, unit }) => (
          <Figure key={unit} value={value} unit={unit} tone='star' />
        ))}
      </View>
    </NightSky>
  );
}
