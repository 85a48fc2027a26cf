import { useState } from 'react';
import { View } from '@tarojs/components';
import type { DeskPlan, DeskPlanDay } from '@contract/course-setup';
import { a11y } from '@/platform/a11y';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { DayRow, type Arrangement } from './day-row';
import { firstOpen, sayWritten } from './rules';
import './plan-days.scss';

export interface PlanDaysProps {
  plan: DeskPlan;
  busy: boolean;
  can: (what: Arrangement, dayNo: number) => boolean;
  onOpen: (day: DeskPlanDay) => void;
  onArrange: (what: Arrangement, day: DeskPlanDay) => void;
  onImport: () => void;
}

/** All days of a plan, to write and to arrange. */
export function PlanDays({ plan, busy, can, onOpen, onArrange, onImport }: PlanDaysProps) {
  const [isArranging, setArranging] = useState(false);
  const isOver = firstOpen(plan.days) > plan.days.length;
  return (
    <>
      <Card>
        <View className='plan-days__title' {...a11y({ role: 'heading' })}>
          {plan.title}
        </View>
        <View className='plan-days__line'>{isOver ? '课程的日子都已开始，计划不再改动' : sayWritten(plan.days)}</View>
        {!isOver && (
          <View className='plan-days__actions'>
            <Button kind='quiet' size='small' icon='list-checks' onClick={() => setArranging(!isArranging)}>
              {isArranging ? '整理好了' : '调整顺序'}
            </Button>
            <Button kind='quiet' size='small' icon='upload' disabled={busy} onClick={onImport}>
              从表格导入
            </Button>
          </View>
        )}
      </Card>
      <Card rows>
        {plan.days.map((day) => (
          <DayRow
            key={day.dayNo}
            day={day}
            isArranging={isArranging}
            can={(what) => can(what, day.dayNo)}
            onOpen={() => onOpen(day)}
            onArrange={(what) => onArrange(what, day)}
          />
        ))}
      </Card>
    </>
  );
}
