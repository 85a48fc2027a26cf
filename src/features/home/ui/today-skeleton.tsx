import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Skeleton, SkeletonCards } from '@/shared/ui/skeleton';
import './home.scss';

/** The hero's place while Today is on its way for the first time. */
export function HeroSkeleton() {
  return (
    <View className='home-hero' {...a11y({ label: '正在读取', role: 'alert' })}>
      <Skeleton height={36} width='44%' />
      <View className='home-hero__gap' />
      <Skeleton height={72} width='72%' />
      <View className='home-hero__gap' />
      <Skeleton height={100} />
      <View className='home-hero__gap' />
      <Skeleton height={96} className='home-hero__pill' />
    </View>
  );
}

/** The cards' place. */
export const TodaySkeleton = () => <SkeletonCards count={3} />;
