import { useState } from 'react';
import { View } from '@tarojs/components';
import { replaceWith } from '@/platform/navigation';
import { toast } from '@/platform/notify';
import { routes } from '@/routes';
import { sayDayWithWeekday } from '@/shared/format/dates';
import { addDays } from '@/shared/format/local-time';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Sheet } from '@/shared/ui/sheet';
import { PickerRow } from '@/shared/ui/picker-row';
import { copyCourse, type CourseQuestion } from '../store';

export interface CopySheetProps {
  question: CourseQuestion;
  today: string;
  onClose: () => void;
}

/** A new draft from an old course: its settings, plan and form from another day on, and nobody of its people. */
export function CopySheet({ question, today, onClose }: CopySheetProps) {
  const [startsOn, setStartsOn] = useState(addDays(today, 7));
  const copy = useTask((requestId: string, day: string) => copyCourse({ ...question, startsOn: day }, requestId));

  const finish = async () => {
    const made = await copy.run(startsOn);
    if (!made) return;
    await replaceWith(routes.opsCourse(made.courseId));
    toast('新的一期已建好，看看设置再发布');
  };
  return (
    <Sheet title='再开一期' open onClose={onClose}>
      <View className='form'>
        <View>设置、每日计划和报名表会照搬到新的草稿，学员不会带过去。其他日期跟着开营日一起移动。</View>
        <PickerRow
          mode='date'
          label='新的开营日'
          words={sayDayWithWeekday(startsOn)}
          value={startsOn}
          start={addDays(today, 1)}
          onChange={setStartsOn}
        />
        <Button kind='star' busy={copy.busy} onClick={() => void finish()}>
          建一份草稿
        </Button>
      </View>
    </Sheet>
  );
}
