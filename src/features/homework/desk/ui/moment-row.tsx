import { View } from '@tarojs/components';
import { sayDayWithWeekday } from '@/shared/format/dates';
import { PickerRow } from '@/shared/ui/picker-row';
import type { LocalMoment } from '../draft';

export interface MomentRowProps {
  label: string;
  moment: LocalMoment;
  error: string | null;
  onChange: (moment: LocalMoment) => void;
}

/** A day and a clock time of the community, each chosen with the platform's own wheel. */
export function MomentRow({ label, moment, error, onChange }: MomentRowProps) {
  const { date, time } = moment;
  return (
    <View className='pair pair--moment'>
      <PickerRow
        mode='date'
        label={label}
        words={sayDayWithWeekday(date)}
        value={date}
        error={error}
        onChange={(value) => onChange({ date: value, time })}
      />
      <PickerRow
        mode='time'
        label='几点'
        words={time}
        value={time}
        onChange={(value) => onChange({ date, time: value })}
      />
    </View>
  );
}
