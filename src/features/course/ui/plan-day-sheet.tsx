import { View } from '@tarojs/components';
import type { CourseDetail } from '@contract/course';
import { copyText } from '@/platform/clipboard';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { sayDayWithWeekday } from '@/shared/format/dates';
import { Button } from '@/shared/ui/button';
import { PhotoGrid } from '@/shared/ui/photo-grid';
import { Sheet } from '@/shared/ui/sheet';
import { MARK_WORDS } from '@/shared/ui/week-row/rules';
import { nextStepFor } from '../rules';
import './plan-day-sheet.scss';

type PlanDay = CourseDetail['plan'][number];

export interface PlanDaySheetProps {
  /** null = closed. */
  day: PlanDay | null;
  courseId: string;
  isMine: boolean;
  onClose: () => void;
}

/** One day of the plan: what there is to do, and where to do it. */
export function PlanDaySheet({ day, courseId, isMine, onClose }: PlanDaySheetProps) {
  if (day === null) return null;
  const { localDate, link } = day;
  const step = isMine ? nextStepFor(day.mark) : null;
  const facts = [sayDayWithWeekday(localDate), day.required ? '必做' : '选做', isMine ? MARK_WORDS[day.mark] : ''];

  const go = () => {
    onClose();
    void navigate(
      step?.to === 'compose'
        ? routes.compose({ courseId, localDate })
        : routes.calendar({ courseId, month: localDate.slice(0, 7) }),
    );
  };
  return (
    <Sheet title={`第 ${day.dayNo} 天 · ${day.title}`} open onClose={onClose}>
      <View className='form'>
        <View>
          <View className='plan-day__facts'>{facts.filter((fact) => fact !== '').join(' · ')}</View>
          {day.task !== '' && <View className='plan-day__task'>{day.task}</View>}
        </View>
        <PhotoGrid pictures={day.pictureUrls.map((url) => ({ url }))} owner={`第 ${day.dayNo} 天`} />
        {link !== null && (
          <Button kind='quiet' icon='link' onClick={() => void copyText(link)}>
            复制任务链接
          </Button>
        )}
        {step && (
          <Button kind={step.to === 'compose' ? 'star' : 'night'} onClick={go}>
            {step.words}
          </Button>
        )}
      </View>
    </Sheet>
  );
}
