import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { DECORATIVE } from '@/platform/a11y';
import { Skeleton } from '@/shared/ui/skeleton';
import { Star } from '@/shared/ui/star';
import { constellationOf } from '../constellation';
import './team-hero.scss';

/** Stars of the shape that stands in for a team on its way, and its height in rpx. */
const GHOST = constellationOf('', 8);
const HEIGHT = 368;

/** The hero of a team before it is known: as high as a team of eight, its stars still dark. */
export function WaitingHero() {
  return (
    <View {...DECORATIVE}>
      <View className='team-hero__head'>
        <View className='team-hero__title'>
          <Skeleton height={56} width='36%' />
          <Skeleton height={28} width='60%' className='team-hero__waiting-line' />
        </View>
        <Skeleton height={72} width='18%' />
      </View>
      <View className='team-hero__waiting-sky' style={{ height: Taro.pxTransform(HEIGHT) }}>
        {GHOST.seats.map(({ x, y }) => (
          <View key={`${x}`} className='team-hero__waiting-star' style={{ left: `${x * 100}%`, top: `${y * 100}%` }}>
            <Star mark='ahead' />
          </View>
        ))}
      </View>
      <Skeleton height={36} width='44%' className='team-hero__waiting-today' />
    </View>
  );
}
