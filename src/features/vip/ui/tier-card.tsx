import { Text, View } from '@tarojs/components';
import type { VipHome } from '@contract/vip';
import { sayNumber } from '@/shared/format/numbers';
import { NightSky } from '@/shared/ui/night-sky';
import { ProgressBar } from '@/shared/ui/progress-bar';
import { TierMark } from '@/shared/ui/tier-mark';
import { sayRetention } from '../retention-rules';
import { barOf, sayWay, type Places } from '../rules';
import './tier-card.scss';

/** The card that says where I stand, how far the next tier is and what it brings. */
export function TierCard({ vip, places, nickname }: { vip: VipHome; places: Places; nickname: string }) {
  const { present } = places;
  const bar = barOf(vip, places);
  const way = sayWay(vip, places);
  return (
    <NightSky card>
      <View className='tier-card'>
        <View className='tier-card__head'>
          <View className='tier-card__names'>
            <View className='tier-card__soft'>{nickname} · 当前等级</View>
            <View className='tier-card__name'>{present.name}会员</View>
          </View>
          <TierMark icon={present.icon} size='l' />
        </View>
        {bar && (
          <View className='tier-card__way'>
            <View className='tier-card__end'>{bar.from}</View>
            <ProgressBar
              value={bar.value}
              max={bar.max}
              words=''
              label={bar.to}
              tone='star'
              className='tier-card__bar'
            />
            <View className='tier-card__end'>{bar.to}</View>
          </View>
        )}
        <View className='tier-card__gap'>
          成长值 <Text className='tier-card__growth'>{sayNumber(vip.growth)}</Text>
          {way.remaining === null ? '，' : '，再 '}
          {way.remaining !== null && <Text className='tier-card__remaining'>{sayNumber(way.remaining)} </Text>}
          {way.words}
        </View>
        <View className='tier-card__soft'>{sayRetention(vip.retention, places)}</View>
      </View>
    </NightSky>
  );
}
