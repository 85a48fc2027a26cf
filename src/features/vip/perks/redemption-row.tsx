import { View } from '@tarojs/components';
import type { Redemption } from '@contract/perk';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { sayDeadline, sayInstant } from '@/shared/format/dates';
import { sayNumber } from '@/shared/format/numbers';
import { faceOfStatus } from '@/shared/format/perks';
import { useMoment } from '@/shared/hooks/moment';
import { Card } from '@/shared/ui/card';
import { Pill } from '@/shared/ui/pill';
import { PerkCover } from './perk-cover';
import './perk-row.scss';

/** One redemption: what, when, for how much, and where it stands. */
export function RedemptionRow({ redemption }: { redemption: Redemption }) {
  const moment = useMoment();
  const { word, icon, tone } = faceOfStatus(redemption);
  const { status, createdAt, promisedAt, returnAt, endedAt, price, title } = redemption;
  const isGivenBack = status === 'returned' || status === 'cancelled';
  return (
    <Card
      className='perk-row'
      label={`${title}，${word}`}
      onClick={() => void navigate(routes.voucher(redemption.redemptionId))}
    >
      <PerkCover kind={redemption.kind} coverUrl={redemption.coverUrl} faded={isGivenBack} />
      <View className='perk-row__words'>
        <View className='perk-row__title'>{title}</View>
        <View className='perk-row__terms'>{sayInstant(createdAt, moment)} 兑换</View>
        {status === 'waiting' && returnAt !== null && (
          <View className='perk-row__terms'>
            {promisedAt === null ? `${sayDeadline(returnAt, moment)}有效` : `承诺 ${sayDeadline(returnAt, moment)}`}
          </View>
        )}
        {endedAt !== null && <View className='perk-row__terms'>{sayInstant(endedAt, moment)} 退回积分</View>}
        <View className='perk-row__foot'>
          <View className={isGivenBack ? 'perk-row__price perk-row__price--gone' : 'perk-row__price'}>
            {isGivenBack ? `已退 ${sayNumber(price)}` : sayNumber(price)} 积分
          </View>
          <Pill tone={tone} icon={icon}>
            {word}
          </Pill>
        </View>
      </View>
    </Card>
  );
}
