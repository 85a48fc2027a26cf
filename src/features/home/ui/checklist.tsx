import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ChecklistStep } from '@contract/home';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { ListRow } from '@/shared/ui/list-row';
import { Pill } from '@/shared/ui/pill';
import { STEP_WORDS } from '../rules';
import { RulesSheet } from './rules-sheet';

export interface ChecklistProps {
  steps: readonly ChecklistStep[];
  /** Opens the day's check-in; null when nothing can be lit now. */
  onCompose: (() => void) | null;
  /** Goes to where the others' check-ins are. */
  onGreet: () => void;
}

/** The first 24 hours: four small things, each worth points once. */
export function Checklist({ steps, onCompose, onGreet }: ChecklistProps) {
  const [isReading, setReading] = useState(false);
  const doneCount = steps.filter(({ done }) => done).length;

  const open: Record<ChecklistStep['step'], () => void> = {
    rules: () => setReading(true),
    first_checkin: onCompose ?? (() => void navigate(routes.learn())),
    greet: onGreet,
    reminder: () => void navigate(routes.settings()),
  };

  return (
    <>
      <Card className='checklist'>
        <View className='section__head'>
          <View className='section__title'>第一天的小事</View>
          <View className='section__note'>{`${doneCount} / ${steps.length} 已完成`}</View>
        </View>
        {steps.map(({ step, done, points }) => (
          <ListRow
            key={step}
            className={done ? 'checklist__done' : ''}
            left={<Icon name={done ? 'circle-check' : STEP_WORDS[step].icon} size='l' className='checklist__icon' />}
            title={STEP_WORDS[step].title}
            text={done ? '已完成' : STEP_WORDS[step].text}
            right={points > 0 && !done && <Pill tone='gold'>{`+${points} 积分`}</Pill>}
            onClick={done ? undefined : open[step]}
          />
        ))}
      </Card>
      {isReading && <RulesSheet onClose={() => setReading(false)} />}
    </>
  );
}
