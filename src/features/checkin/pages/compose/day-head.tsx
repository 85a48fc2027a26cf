import { View } from '@tarojs/components';
import { sayDayWithWeekday } from '@/shared/format/dates';
import { Pill } from '@/shared/ui/pill';
import type { ComposeDay } from './use-compose-day';

/** What the check-in is about: the course, the day and its task; with a make-up card, the card. */
export function DayHead({ localDate, day, makeup }: { localDate: string; day: ComposeDay; makeup: boolean }) {
  const { courseTitle, dayNo, task, makeupCards } = day;
  return (
    <View className='compose__head'>
      <View className='compose__pills'>
        <Pill>{dayNo === null ? courseTitle : `${courseTitle} · 第 ${dayNo} 天`}</Pill>
        <Pill tone='plain'>{sayDayWithWeekday(localDate)}</Pill>
        {makeup && (
          <Pill tone='gold' icon='ticket'>
            {makeupCards === null ? '用 1 张补卡' : `用 1 张补卡，现有 ${makeupCards} 张`}
          </Pill>
        )}
      </View>
      {task.title !== '' && <View className='compose__task'>{task.title}</View>}
      {task.text !== '' && <View className='compose__task-text'>{task.text}</View>}
    </View>
  );
}
