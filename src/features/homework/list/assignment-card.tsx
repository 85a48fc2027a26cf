import { View } from '@tarojs/components';
import type { AssignmentCard as Assignment } from '@contract/homework';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import type { Moment } from '@/shared/format/dates';
import { Card } from '@/shared/ui/card';
import { Pill } from '@/shared/ui/pill';
import { sayWhen, stateOf } from '../rules';
import { StatePill } from '../ui/state-pill';
import './assignment-card.scss';

/** One assignment: its state in a word and a shape, and the time that matters. */
export function AssignmentCard({ assignment, moment }: { assignment: Assignment; moment: Moment }) {
  const { assignmentId, title, courseTitle, isLate, isRequired } = assignment;
  const state = stateOf(assignment, moment);
  const when = sayWhen(assignment, moment);
  return (
    <Card
      className='assignment'
      onClick={() => void navigate(routes.assignment(assignmentId))}
      label={`${title}，${state.label}，${when}`}
    >
      <View className='assignment__head'>
        <View className='assignment__title'>{title}</View>
        <StatePill state={state} />
      </View>
      <View className='assignment__when'>{when}</View>
      <View className='assignment__course'>
        <View className='assignment__course-title'>{`${isRequired ? '必做' : '选做'} · ${courseTitle}`}</View>
        {isLate && (
          <Pill tone='plain' icon='clock'>
            迟交
          </Pill>
        )}
      </View>
    </Card>
  );
}
