import { View } from '@tarojs/components';
import type { TierProgress } from '@contract/points';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { sayNumber } from '@/shared/format/numbers';
import { Icon } from '@/shared/ui/icon';
import { NightSky } from '@/shared/ui/night-sky';
import { ProgressBar } from '@/shared/ui/progress-bar';
import { TierMark } from '@/shared/ui/tier-mark';
import { sayGap } from './rules';
import './vip-card.scss';

/** My place in the sky: the tier, and how far it is to the next one. */
export function VipCard({ tier }: { tier: TierProgress }) {
  const { next } = tier;
  const words = tier.icon === null ? '这个社群还没有设等级' : sayGap(tier);
  return (
    <NightSky card>
      <View
        className='vip'
        hoverClass='vip--pressed'
        onClick={() => void navigate(routes.vip())}
        {...a11y({ label: tier.icon === null ? words : `${tier.name}会员，${words}，打开会员中心`, role: 'button' })}
      >
        <View className='vip__head'>
          <View>
            <View className='vip__soft'>{tier.icon === null ? '成长值' : '当前等级'}</View>
            <View className='vip__name'>{tier.icon === null ? sayNumber(tier.growth) : tier.name}</View>
          </View>
          {tier.icon !== null && <TierMark icon={tier.icon} size='l' />}
        </View>
        {next && (
          <View className='vip__way'>
            <View className='vip__end'>
              {tier.name} {sayNumber(tier.from)}
            </View>
            <ProgressBar
              value={tier.growth - tier.from}
              max={next.at - tier.from}
              words=''
              label={`离${next.name}`}
              tone='star'
              className='vip__bar'
            />
            <View className='vip__end'>
              {next.name} {sayNumber(next.at)}
            </View>
          </View>
        )}
        <View className='vip__foot'>
          <View className='vip__gap'>{words}</View>
          <Icon name='chevron-right' size='s' className='vip__chevron' />
        </View>
      </View>
    </NightSky>
  );
}
