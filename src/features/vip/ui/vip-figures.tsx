import { View } from '@tarojs/components';
import type { VipHome } from '@contract/vip';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { sayDay, todayOf } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { Card } from '@/shared/ui/card';
import { Figure } from '@/shared/ui/figure';
import { useExpiry } from '../store';
import './vip-figures.scss';

/** Points, those that end next, and what waits to be used. */
export function VipFigures({ vip }: { vip: VipHome }) {
  const expiry = useExpiry(({ data }) => data);
  const ending = expiry?.upcoming[0];
  const today = todayOf(useMoment());
  const caption = ending ? `${sayDay(ending.lastDay, today)}到期` : '近期到期';
  return (
    <Card className='vip-figures'>
      <View
        className='vip-figures__one'
        onClick={() => void navigate(routes.ledger())}
        {...a11y({ label: `积分 ${vip.points}，看明细`, role: 'button' })}
      >
        <Figure value={vip.points} caption='积分' />
      </View>
      <Figure value={expiry ? (ending?.points ?? 0) : '—'} caption={caption} className='vip-figures__one' />
      <View
        className='vip-figures__one'
        onClick={() => void navigate(routes.redemptions())}
        {...a11y({ label: `${vip.waitingRedemptions} 个待使用兑换`, role: 'button' })}
      >
        <Figure value={vip.waitingRedemptions} caption='待使用兑换' />
      </View>
    </Card>
  );
}
