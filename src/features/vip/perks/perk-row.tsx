import { View } from '@tarojs/components';
import type { PerkCard } from '@contract/perk';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { sayNumber } from '@/shared/format/numbers';
import { useMoment } from '@/shared/hooks/moment';
import { Card } from '@/shared/ui/card';
import { Facts } from '@/shared/ui/facts';
import { PerkCover } from './perk-cover';
import { sayObstacle, termsOf } from './rules';
import './perk-row.scss';

/** A perk on the shelf: what, for whom, how many, the price, and whether I can have it now. */
export function PerkRow({ perk }: { perk: PerkCard }) {
  const moment = useMoment();
  const { obstacle } = perk;
  const isGone = obstacle?.reason === 'sold_out' || obstacle?.reason === 'closed';
  const state = obstacle ? sayObstacle(obstacle, moment) : '可以兑换';
  return (
    <Card
      className='perk-row'
      label={`${perk.title}，${sayNumber(perk.price)} 积分，${state}`}
      onClick={() => void navigate(routes.perk(perk.perkId))}
    >
      <PerkCover kind={perk.kind} coverUrl={perk.coverUrl} faded={isGone} />
      <View className='perk-row__words'>
        <View className='perk-row__title'>{perk.title}</View>
        <Facts className='perk-row__terms' text={termsOf(perk, moment).join(' · ') || perk.summary} />
        <View className='perk-row__foot'>
          <View className={isGone ? 'perk-row__price perk-row__price--gone' : 'perk-row__price'}>
            {sayNumber(perk.price)} 积分
          </View>
          {obstacle ? <View className='perk-row__obstacle'>{state}</View> : <View className='perk-row__go'>兑换</View>}
        </View>
      </View>
    </Card>
  );
}
