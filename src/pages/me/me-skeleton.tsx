import { View } from '@tarojs/components';
import { Skeleton } from '@/shared/ui/skeleton';

/** Me, before it is known. */
export function MeSkeleton() {
  return (
    <>
      <View className='me__head'>
        <Skeleton height={128} round />
        <View className='me__words'>
          <Skeleton height={44} width='50%' />
          <Skeleton height={28} width='72%' className='me__bio' />
        </View>
      </View>
      <Skeleton height={284} className='me__waiting' />
      <Skeleton height={156} className='me__waiting' />
      <Skeleton height={388} className='me__waiting' />
    </>
  );
}
