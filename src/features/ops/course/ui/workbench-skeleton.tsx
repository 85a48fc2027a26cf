import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Skeleton } from '@/shared/ui/skeleton';

/** The workbench on its way: its head, then the seven steps. */
export function WorkbenchSkeleton() {
  return (
    <View className='stack' {...a11y({ label: '正在读取', role: 'alert' })}>
      <View className='skeleton--card'>
        <Skeleton height={44} width='64%' />
        <Skeleton height={28} width='80%' />
        <Skeleton height={112} />
      </View>
      <View className='skeleton--card'>
        {Array.from({ length: 7 }, (_, index) => (
          <View key={index} className='skeleton__person'>
            <Skeleton height={48} round />
            <View className='skeleton__lines'>
              <Skeleton height={30} width='32%' />
              <Skeleton height={24} width='60%' />
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}
