import { View } from '@tarojs/components';
import type { Output } from '@contract/actions';
import { sayNumber } from '@/shared/format/numbers';
import { Figure } from '@/shared/ui/figure';
import { NightSky } from '@/shared/ui/night-sky';
import './balance-card.scss';

/** What I have now, on a piece of night; for a debt where it comes from, and how it goes. */
export function BalanceCard({ balance }: { balance: Output<'points.listEntries'>['balance'] }) {
  const { points, growth } = balance;
  return (
    <NightSky card>
      <View className='balance'>
        <Figure value={points} caption='可用积分' size='large' tone='star' className='balance__figure' />
        <View className='balance__line' />
        <Figure value={growth} caption='成长值' size='large' className='balance__figure' />
      </View>
      {points < 0 && (
        <View className='balance__debt'>有 {sayNumber(-points)} 积分在撤回之前已经用掉，之后得到的会先补上。</View>
      )}
    </NightSky>
  );
}
