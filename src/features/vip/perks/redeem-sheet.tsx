import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import type { PerkDetail } from '@contract/perk';
import { tick } from '@/platform/haptics';
import { replaceWith } from '@/platform/navigation';
import { toast } from '@/platform/notify';
import { routes } from '@/routes';
import { useSession } from '@/session';
import { sayError } from '@/shared/format/errors';
import { sayNumber } from '@/shared/format/numbers';
import { useMoment } from '@/shared/hooks/moment';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { TextInput } from '@/shared/ui/field/text-input';
import { Sheet } from '@/shared/ui/sheet';
import { useAddressDraft } from './address-draft';
import { redeemOnce } from './redeem-once';
import { ADDRESS_FIELDS, trimmedAddress, wrongInAddress } from './rules';
import { usePerk } from './store';
import './redeem-sheet.scss';

/** The last look before paying: what it costs, what is left after it, and for a parcel where it goes. */
export function RedeemSheet({ perk, onClose }: { perk: PerkDetail; onClose: () => void }) {
  const moment = useMoment();
  const communityId = useSession((session) => session.communityId) ?? '';
  const { draft, resume, set } = useAddressDraft();
  const [isChecked, setChecked] = useState(false);
  const isParcel = perk.kind === 'goods';
  const wrong = isParcel ? wrongInAddress(draft) : {};
  const redeem = useTask(
    (requestId: string) => {
      const address = isParcel ? { address: trimmedAddress(draft) } : {};
      return redeemOnce({ communityId, perkId: perk.perkId, price: perk.price, ...address }, requestId);
    },
    { quiet: true },
  );
  useEffect(resume, [resume]);

  const confirm = async () => {
    setChecked(true);
    if (Object.keys(wrong).length > 0) return;
    const redeemed = await redeem.run();
    if (!redeemed) {
      void usePerk.getState().refresh();
      return;
    }
    tick();
    if (redeemed.redemptionId !== null) {
      await replaceWith(routes.voucher(redeemed.redemptionId));
      return;
    }
    toast('刚才那一次已经兑换成功，就在这里');
    await replaceWith(routes.redemptions());
  };

  return (
    <Sheet title={`兑换${perk.title}`} open onClose={onClose}>
      <View className='form'>
        <View className='redeem__sum'>
          <Line name='现有' value={`${sayNumber(perk.points)} 积分`} />
          <Line name='兑换' value={`-${sayNumber(perk.price)} 积分`} />
          <Line name='兑换后' value={`${sayNumber(perk.points - perk.price)} 积分`} strong />
        </View>
        {isParcel && (
          <>
            {ADDRESS_FIELDS.map(({ key, label, placeholder, max }) => (
              <TextInput
                key={key}
                label={label}
                placeholder={placeholder}
                value={draft[key]}
                maxLength={max}
                error={isChecked ? (wrong[key] ?? null) : null}
                onChange={(text) => set(key, text)}
              />
            ))}
            <View className='redeem__note'>地址加密保存，只有运营能看到，寄出 90 天后删除。</View>
          </>
        )}
        {redeem.error && <View className='redeem__refusal'>{sayError(redeem.error, moment)}</View>}
        <Button kind='star' busy={redeem.busy} disabled={perk.obstacle !== null} onClick={() => void confirm()}>
          确认兑换
        </Button>
      </View>
    </Sheet>
  );
}

function Line({ name, value, strong = false }: { name: string; value: string; strong?: boolean }) {
  return (
    <View className={strong ? 'redeem__line redeem__line--strong' : 'redeem__line'}>
      <View>{name}</View>
      <View>{value}</View>
    </View>
  );
}
