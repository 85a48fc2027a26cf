import { View } from '@tarojs/components';
import type { AssignmentDetail } from '@contract/homework';
import { a11y } from '@/platform/a11y';
import type { Moment } from '@/shared/format/dates';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { Pill } from '@/shared/ui/pill';
import { isPast, sayLatePolicy, sayReviewers, sayWhen, stateOf } from '../rules';
import { StatePill } from '../ui/state-pill';

/** What it is, where it stands, and the time that matters now. */
export function HeadCard({ detail, moment }: { detail: AssignmentDetail; moment: Moment }) {
  const { assignment, status, versions } = detail;
  const standing = { ...assignment, status, hasDraft: detail.draft !== null };
  const isOpen = status === 'none' && !isPast(assignment.dueAt, moment);
  return (
    <Card className='work-head'>
      <View className='work-head__pills'>
        <StatePill state={stateOf(standing, moment)} />
        {versions[0]?.isLate && (
          <Pill tone='plain' icon='clock'>
            迟交
          </Pill>
        )}
        <Pill tone='plain'>{assignment.isRequired ? '必做' : '选做'}</Pill>
      </View>
      <View className='work-head__title' {...a11y({ role: 'heading' })}>
        {assignment.title}
      </View>
      <View className='work-head__course'>{assignment.courseTitle}</View>
      <View className='work-head__line'>
        <Icon name={status === 'released' ? 'sparkle' : 'clock'} size='s' />
        <View className='work-head__words'>{sayWhen(standing, moment)}</View>
      </View>
      {isOpen && (
        <View className='work-head__line'>
          <Icon name='flag' size='s' />
          <View className='work-head__words'>{sayLatePolicy(assignment)}</View>
        </View>
      )}
      {(status === 'none' || status === 'waiting') && (
        <View className='work-head__line'>
          <Icon name='message-circle' size='s' />
          <View className='work-head__words'>{sayReviewers(assignment)}</View>
        </View>
      )}
    </Card>
  );
}
