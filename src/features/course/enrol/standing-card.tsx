import { View } from '@tarojs/components';
import type { CourseDetail } from '@contract/course';
import { a11y } from '@/platform/a11y';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { classes } from '@/shared/ui/classes';
import { Figure } from '@/shared/ui/figure';
import { Icon } from '@/shared/ui/icon';
import { standingOf } from './rules';
import './enrol.scss';

export interface StandingCardProps {
  detail: CourseDetail;
  isGivingUp: boolean;
  onGiveUp: () => void;
}

/** For somebody who has asked for a place and is not in: where it stands, and what they said. */
export function StandingCard({ detail, isGivingUp, onGiveUp }: StandingCardProps) {
  const standing = standingOf(detail);
  if (standing === null) return null;
  const { course, terms } = detail;
  return (
    <Card>
      <View className='enrol__standing'>
        <View className={classes('enrol__mark', course.enrolment === 'rejected' && 'enrol__mark--warn')}>
          <Icon name={standing.icon} />
        </View>
        <View className='enrol__words'>
          <View className='enrol__title' {...a11y({ role: 'heading' })}>
            {standing.title}
          </View>
          {terms.position !== null && (
            <View className='enrol__place' {...a11y({ label: `你是第 ${terms.position} 位` })}>
              <Figure value={`你是第 ${terms.position} 位`} caption={`共 ${terms.waitingCount} 人候补`} />
            </View>
          )}
          <View className='enrol__text'>{standing.text}</View>
        </View>
      </View>
      {terms.answers.length > 0 && (
        <View className='enrol__said'>
          {terms.answers.map(({ label, values }) => (
            <View key={label} className='enrol__answer'>
              <View className='enrol__asked'>{label}</View>
              <View>{values.join('、')}</View>
            </View>
          ))}
        </View>
      )}
      {standing.giveUp !== null && (
        <View className='enrol__give-up'>
          <Button kind='plain' busy={isGivingUp} onClick={onGiveUp}>
            {standing.giveUp}
          </Button>
        </View>
      )}
    </Card>
  );
}
