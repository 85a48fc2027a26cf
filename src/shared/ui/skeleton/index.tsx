import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { a11y, DECORATIVE } from '@/platform/a11y';
import { classes } from '../classes';

export interface SkeletonProps {
  /** In rpx, as the thing that will stand here. */
  height: number;
  /** A CSS width; as wide as there is room unless told. */
  width?: string;
  round?: boolean;
  className?: string;
}

/** A place held for something that is on its way. */
export function Skeleton({ height, width, round = false, className }: SkeletonProps) {
  const side = Taro.pxTransform(height);
  return (
    <View
      className={classes('skeleton', round && 'skeleton--round', className)}
      style={{ height: side, width: round ? side : (width ?? '100%') }}
      {...DECORATIVE}
    />
  );
}

interface SkeletonCardsProps {
  count?: number;
  /** With a person at the top, */
  person?: boolean;
  /** and nothing under them. */
  alone?: boolean;
}

/** Cards on their way. */
export function SkeletonCards({ count = 3, person = false, alone = false }: SkeletonCardsProps) {
  return (
    <View className='stack' {...a11y({ label: '正在读取', role: 'alert' })}>
      {Array.from({ length: count }, (_, index) => (
        <View key={index} className='skeleton--card'>
          {person && (
            <View className='skeleton__person'>
              <Skeleton height={80} round />
              <View className='skeleton__lines'>
                <Skeleton height={30} width='40%' />
                <Skeleton height={24} width='60%' />
              </View>
            </View>
          )}
          {!alone && (
            <>
              <Skeleton height={34} width='72%' />
              <Skeleton height={28} />
              <Skeleton height={28} width='48%' />
            </>
          )}
        </View>
      ))}
    </View>
  );
}

/** A form on its way: labels with their fields. */
export function SkeletonForm({ fields = 6 }: { fields?: number }) {
  return (
    <View className='skeleton--card' {...a11y({ label: '正在读取', role: 'alert' })}>
      {Array.from({ length: fields }, (_, index) => (
        <View key={index} className='skeleton__field'>
          <Skeleton height={30} width='32%' />
          <Skeleton height={96} />
        </View>
      ))}
    </View>
  );
}
