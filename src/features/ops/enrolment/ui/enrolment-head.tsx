import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Card } from '@/shared/ui/card';
import { ProgressBar } from '@/shared/ui/progress-bar';
import { Skeleton } from '@/shared/ui/skeleton';
import { sayPlaces } from '../rules';
import type { useEnrolmentHead } from '../store';
import './enrolment-card.scss';

export interface EnrolmentHeadProps {
  head: ReturnType<typeof useEnrolmentHead.getState>['head'];
}

/** Which course it is and how full. */
export function EnrolmentHead({ head }: EnrolmentHeadProps) {
  if (head === null) {
    return (
      <Card className='stack'>
        <Skeleton height={44} width='60%' />
        <Skeleton height={36} width='40%' />
      </Card>
    );
  }
  const { title, capacity, counts } = head;
  return (
    <Card>
      <View className='enrolment__course' {...a11y({ role: 'heading' })}>
        {title}
      </View>
      <View className='enrolment__places'>{sayPlaces(capacity, counts)}</View>
      {capacity !== null && (
        <View className='enrolment__seats'>
          <ProgressBar value={counts.active} max={capacity} words='' label='名额' />
        </View>
      )}
    </Card>
  );
}
