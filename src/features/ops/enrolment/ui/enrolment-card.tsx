import { View } from '@tarojs/components';
import type { EnrolmentRow } from '@contract/enrolment';
import { a11y } from '@/platform/a11y';
import { sayInstant, type Moment } from '@/shared/format/dates';
import { Avatar } from '@/shared/ui/avatar';
import { Card } from '@/shared/ui/card';
import { classes } from '@/shared/ui/classes';
import { Icon } from '@/shared/ui/icon';
import { Pill } from '@/shared/ui/pill';
import { sayStatus } from '../rules';
import './enrolment-card.scss';

export interface EnrolmentCardProps {
  row: EnrolmentRow;
  moment: Moment;
  /** null = this list has nothing to pick for. */
  isPicked: boolean | null;
  onPick: () => void;
}

/** One person at a course's gate, with what they answered. */
export function EnrolmentCard({ row, moment, isPicked, onPick }: EnrolmentCardProps) {
  const { person, answers, reason } = row;
  const status = sayStatus(row);
  return (
    <Card className={classes('enrolment desk-line', isPicked === true && 'enrolment--picked')}>
      <View
        className='enrolment__head'
        {...(isPicked !== null && {
          onClick: onPick,
          ...a11y({ role: 'checkbox', label: `选择${person.nickname}`, checked: isPicked }),
        })}
      >
        {isPicked !== null && (
          <View className={classes('enrolment__tick', isPicked && 'enrolment__tick--on')}>
            {isPicked && <Icon name='check' size='s' />}
          </View>
        )}
        <Avatar person={person} />
        <View className='enrolment__words'>
          <View className='enrolment__name'>{person.nickname}</View>
          <View className='enrolment__soft'>
            {sayInstant(row.requestedAt, moment)} {row.status === 'applied' ? '申请' : '报名'}
          </View>
        </View>
        {status !== null && <Pill tone={row.status === 'waitlisted' ? 'night' : 'plain'}>{status}</Pill>}
      </View>
      <View className='enrolment__answers'>
        {answers.map(({ label, values }) => (
          <View key={label} className='enrolment__answer'>
            <View className='enrolment__soft'>{label}</View>
            <View className='enrolment__text'>{values.join('、')}</View>
          </View>
        ))}
        {reason !== null && (
          <View className='enrolment__answer'>
            <View className='enrolment__soft'>当时的回复</View>
            <View className='enrolment__text'>{reason}</View>
          </View>
        )}
      </View>
    </Card>
  );
}
