import { View } from '@tarojs/components';
import type { Output } from '@contract/actions';
import { sayDayWithWeekday } from '@/shared/format/dates';
import { Button } from '@/shared/ui/button';
import { Sheet } from '@/shared/ui/sheet';
import { offersFor, sayDayState, type CalendarDay, type DayOffer } from './rules';

const WORDS: Record<DayOffer, string> = {
  open: '看这天写了什么',
  write: '点亮今天',
  makeup: '用一张补卡点亮',
  take_leave: '这天请假',
  cancel_leave: '取消请假',
};

export interface DaySheetProps {
  day: CalendarDay | null;
  today: string;
  month: Output<'checkin.getMonth'>;
  busy: boolean;
  onClose: () => void;
  onOffer: (offer: DayOffer, day: CalendarDay) => void;
}

/** What one day is, and what can be done about it. */
export function DaySheet({ day, today, month, busy, onClose, onOffer }: DaySheetProps) {
  if (day === null) return null;
  const offers = offersFor(day, today, month);
  return (
    <Sheet title={sayDayWithWeekday(day.localDate)} open onClose={onClose}>
      <View className='form'>
        <View>{sayDayState(day, month)}</View>
        {offers.map((offer, index) => (
          <Button
            key={offer}
            kind={index === 0 ? (offer === 'write' ? 'star' : 'night') : 'quiet'}
            busy={busy}
            onClick={() => onOffer(offer, day)}
          >
            {WORDS[offer]}
          </Button>
        ))}
      </View>
    </Sheet>
  );
}
