import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Card } from '@/shared/ui/card';
import { Skeleton } from '@/shared/ui/skeleton';

/** Side of a row's picture, in rpx. */
const SQUARE = 168;

/** Rows of the shelf on their way: picture left, words right. */
export function ShelfSkeleton() {
  return (
    <View className='stack' {...a11y({ label: '正在读取', role: 'alert' })}>
      {[0, 1, 2].map((index) => (
        <Card key={index} className='perk-row'>
          <Skeleton height={SQUARE} width={Taro.pxTransform(SQUARE)} className='shelf__square' />
          <View className='perk-row__words'>
            <Skeleton height={34} width='80%' />
            <Skeleton height={28} width='60%' className='shelf__line' />
            <View className='perk-row__foot'>
              <Skeleton height={36} width='30%' />
            </View>
          </View>
        </Card>
      ))}
    </View>
  );
}
