import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Card } from '@/shared/ui/card';
import { Skeleton } from '@/shared/ui/skeleton';

/** The places of the tier's card, the figures and the comparison. */
export function CardSkeleton() {
  return (
    <View className='stack' {...a11y({ label: '正在读取', role: 'alert' })}>
      <Skeleton height={380} className='vip-page__hero' />
      <Card>
        <Skeleton height={96} />
      </Card>
      <Card>
        <Skeleton height={34} width='40%' />
        <Skeleton height={420} className='vip-page__rows' />
      </Card>
    </View>
  );
}
