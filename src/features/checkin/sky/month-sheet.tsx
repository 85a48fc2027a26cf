import { View } from '@tarojs/components';
import { dayParts } from '@/shared/format/local-time';
import { Sheet } from '@/shared/ui/sheet';
import { starsOfMonth } from './rules';
import type { Stars } from './picture';
import './month-sheet.scss';

export interface MonthSheetProps extends Stars {
  /** 1 to 12; null = closed. */
  month: number | null;
  onClose: () => void;
}

/** The stars of one month, by their dates. */
export function MonthSheet({ year, stars, month, onClose }: MonthSheetProps) {
  if (month === null) return null;
  const lit = starsOfMonth([...stars], year, month);
  return (
    <Sheet title={`${year}年${month}月 · ${lit.length} 颗星`} open onClose={onClose}>
      {lit.length === 0 ? (
        <View className='month-stars__none'>这个月还没有星。</View>
      ) : (
        <View className='month-stars'>
          {lit.map(({ localDate, count }) => (
            <View key={localDate} className='month-stars__day'>
              {dayParts(localDate).day}日{count > 1 && ` · ${count} 门课程`}
            </View>
          ))}
        </View>
      )}
    </Sheet>
  );
}
