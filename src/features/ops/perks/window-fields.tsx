import { View } from '@tarojs/components';
import { sayDayWithWeekday, todayOf } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { Button } from '@/shared/ui/button';
import { PickerRow } from '@/shared/ui/picker-row';
import type { PerkDraft } from './editor';

interface WindowFieldsProps {
  draft: PerkDraft;
  error: string | null;
  onChange: (change: Partial<PerkDraft>) => void;
}

/** From when and until when it can be redeemed; both may be left open. */
export function WindowFields({ draft, error, onChange }: WindowFieldsProps) {
  const today = todayOf(useMoment());
  const { opensDate, opensClock, closesDate, closesClock } = draft;
  return (
    <>
      <View className='pair pair--moment'>
        <PickerRow
          mode='date'
          label='开抢日期'
          words={opensDate === '' ? '上架就能兑' : sayDayWithWeekday(opensDate)}
          value={opensDate || today}
          onChange={(date) => onChange({ opensDate: date })}
        />
        {opensDate !== '' && (
          <PickerRow
            mode='time'
            label='开抢时间'
            words={opensClock}
            value={opensClock}
            onChange={(clock) => onChange({ opensClock: clock })}
          />
        )}
      </View>
      <View className='pair pair--moment'>
        <PickerRow
          mode='date'
          label='截止日期'
          words={closesDate === '' ? '一直可兑' : sayDayWithWeekday(closesDate)}
          value={closesDate || today}
          error={error}
          onChange={(date) => onChange({ closesDate: date })}
        />
        {closesDate !== '' && (
          <PickerRow
            mode='time'
            label='截止时间'
            words={closesClock}
            value={closesClock}
            onChange={(clock) => onChange({ closesClock: clock })}
          />
        )}
      </View>
      {(opensDate !== '' || closesDate !== '') && (
        <Button kind='plain' size='small' onClick={() => onChange({ opensDate: '', closesDate: '' })}>
          不限时间
        </Button>
      )}
    </>
  );
}
