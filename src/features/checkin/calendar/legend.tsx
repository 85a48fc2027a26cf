import { Text, View } from '@tarojs/components';
import type { DayMark } from '@contract/checkin';
import { Star } from '@/shared/ui/star';
import { MARK_WORDS } from '@/shared/ui/week-row/rules';
import './legend.scss';

const SHOWN: readonly DayMark[] = ['lit', 'makeup', 'leave', 'missed', 'ahead', 'rest'];

/** What the shapes mean. */
export function Legend() {
  return (
    <View className='legend'>
      {SHOWN.map((mark) => (
        <View key={mark} className='legend__item'>
          <Star mark={mark} on='paper' size='s' />
          <Text>{MARK_WORDS[mark]}</Text>
        </View>
      ))}
    </View>
  );
}
