import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { TodayCourse } from '@contract/home';
import { DECORATIVE } from '@/platform/a11y';
import { classes } from '@/shared/ui/classes';
import { Star } from '@/shared/ui/star';
import { skyAround } from '../../lit/rules';

export interface ConstellationProps {
  week: TodayCourse['week'];
  localDate: string;
  /** False while the check-in waits for the network: the star is drawn, not lit. */
  isLit: boolean;
  /** A milestone: more light. */
  isMilestone: boolean;
}

const rpx = (value: number) => Taro.pxTransform(value);

/** The week as a figure of stars, with the day just written in the middle. Decoration: the words say it all. */
export function Constellation({ week, localDate, isLit, isMilestone }: ConstellationProps) {
  const { stars, lines } = skyAround(week, localDate, isLit);
  return (
    <View className='lit-sky' {...DECORATIVE}>
      {lines.map(({ x, y, length, angle, isLit: isBright }) => (
        <View
          key={`${x}`}
          className={classes('lit-sky__line', isBright && 'lit-sky__line--lit')}
          style={{ left: rpx(x), top: rpx(y), width: rpx(length), transform: `rotate(${angle}deg)` }}
        />
      ))}
      {stars.map((star) => (
        <View
          key={star.localDate}
          className={classes('lit-sky__star', star.isCentre && 'lit-sky__star--centre')}
          style={{ left: rpx(star.x), top: rpx(star.y) }}
        >
          {star.isCentre && isLit && (
            <View className={classes('lit-sky__glow', isMilestone && 'lit-sky__glow--large')} />
          )}
          {star.isCentre ? (
            // a new key lets the star light up when a waiting check-in arrives
            <Star key={String(isLit)} mark={isLit ? 'lit' : 'due'} size='xl' lighting={isLit} />
          ) : (
            <Star mark={star.mark} size={star.mark === 'ahead' ? 's' : 'm'} />
          )}
        </View>
      ))}
    </View>
  );
}
