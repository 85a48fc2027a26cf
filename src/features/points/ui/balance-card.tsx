import { View } from '@tarojs/components';
import type { Output } from '@contract/actions';
import { Figure } from '@/shared/ui/figure';
import { NightSky } from '@/shared/ui/night-sky';
import './balance-card.scss';

/** What I have now, on a piece of night. */
export function BalanceCard({ balance }: { balance: Output<'points.listEntries'>['balance'] }) {
  return (
    <NightSky card>
      <View className='balance'>
        <Figure value={balance.points} caption='可用积分' size='large' tone='star' className='balance__figure' />
        <View className='balance__line' />
        <Figure value={balance.growth} caption='成长值' size='large' className='balance__figure' />
      </View>
    </NightSky>
  );
}
