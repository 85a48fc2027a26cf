import { View } from '@tarojs/components';
import type { Voucher } from '@contract/perk';
import { a11y } from '@/platform/a11y';
import { confirm, toast } from '@/platform/notify';
import { useSession } from '@/session';
import { sayExactly } from '@/shared/format/dates';
import { sayNumber } from '@/shared/format/numbers';
import { faceOfStatus } from '@/shared/format/perks';
import { useMoment } from '@/shared/hooks/moment';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { NightSky } from '@/shared/ui/night-sky';
import { Pill } from '@/shared/ui/pill';
import { cancelRedemption } from './api';
import { sayVoucher } from './rules';
import { VoucherFace } from './voucher-face';
import './voucher-view.scss';

export interface VoucherViewProps {
  voucher: Voucher;
  /** Something about it is different now: read it again. */
  onChanged: () => Promise<void>;
}

/** A ticket: what it is on a piece of night, below the tear-off what its owner shows or reads. */
export function VoucherView({ voucher, onChanged }: VoucherViewProps) {
  const moment = useMoment();
  const { word, icon } = faceOfStatus(voucher);
  return (
    <>
      <View className='voucher'>
        <NightSky className='voucher__head'>
          <View className='voucher__sky'>
            <View className='voucher__top'>
              <View className='voucher__soft'>{voucher.partner || '社群权益'}</View>
              <Pill tone='on-night' icon={icon}>
                {word}
              </Pill>
            </View>
            <View className='voucher__title' {...a11y({ role: 'heading' })}>
              {voucher.title}
            </View>
            <View className='voucher__now'>{sayVoucher(voucher, moment)}</View>
          </View>
        </NightSky>
        <View className='voucher__face'>
          <VoucherFace voucher={voucher} onChanged={onChanged} />
        </View>
      </View>
      {voucher.details !== '' && (
        <Card>
          <View className='voucher__section' {...a11y({ role: 'heading' })}>
            怎么用
          </View>
          <View className='voucher__details'>{voucher.details}</View>
        </Card>
      )}
      <View className='voucher__meta'>
        {sayExactly(voucher.createdAt, moment.utcOffsetMinutes)} 用 {sayNumber(voucher.price)} 积分兑换
      </View>
      {voucher.canCancel && <CancelButton voucher={voucher} onChanged={onChanged} />}
    </>
  );
}

function CancelButton({ voucher, onChanged }: VoucherViewProps) {
  const communityId = useSession((session) => session.communityId) ?? '';
  const { redemptionId, price } = voucher;
  const cancel = useTask((requestId: string) => cancelRedemption({ communityId, redemptionId }, requestId));
  const ask = async () => {
    const isSure = await confirm({
      title: '取消这次兑换？',
      text: `${sayNumber(price)} 积分会立刻退回。限量的权益取消后可能兑不到了。`,
      confirmText: '取消兑换',
      cancelText: '再想想',
      dangerous: true,
    });
    if (!isSure) return;
    const cancelled = await cancel.run();
    await onChanged();
    if (cancelled) toast(`已取消，${sayNumber(price)} 积分回到账户`);
  };
  return (
    <Button kind='plain' busy={cancel.busy} onClick={() => void ask()}>
      取消兑换，退回积分
    </Button>
  );
}
