import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Skeleton, SkeletonCards } from '@/shared/ui/skeleton';
import './course-card.scss';

const WAITING = a11y({ label: '正在读取', role: 'alert' });

/** Shelves of courses on their way. */
export function ShelfSkeleton({ count = 3 }: { count?: number }) {
  return (
    <View className='stack' {...WAITING}>
      <Skeleton height={44} width='30%' />
      {Array.from({ length: count }, (_, index) => (
        <View key={index} className='skeleton--card'>
          <View className='course-card__head'>
            <View className='course-card__cover' />
            <View className='course-card__words stack'>
              <Skeleton height={36} width='64%' />
              <Skeleton height={26} />
              <Skeleton height={26} width='80%' />
            </View>
          </View>
          <Skeleton height={12} />
        </View>
      ))}
    </View>
  );
}

/** One course on its way: cover, title, what it is, its rules. */
export function CourseSkeleton() {
  return (
    <View className='stack'>
      <View className='skeleton--card' {...WAITING}>
        <Skeleton height={300} />
        <Skeleton height={52} width='56%' />
        <Skeleton height={36} />
        <Skeleton height={44} width='80%' />
      </View>
      <SkeletonCards count={2} />
    </View>
  );
}
