import { View } from '@tarojs/components';
import type { ReconciliationCheck } from '@contract/points-desk';
import { sayInstant } from '@/shared/format/dates';
import { sayNumber } from '@/shared/format/numbers';
import { useMoment } from '@/shared/hooks/moment';
import { Card } from '@/shared/ui/card';
import { Pill } from '@/shared/ui/pill';

/** One thing that is proved, and what does not add up. */
export function CheckCard({ check: { title, checked, faults } }: { check: ReconciliationCheck }) {
  const moment = useMoment();
  return (
    <Card>
      <View className='balance-check__head'>
        <View className='balance-check__title'>{title}</View>
        {checked === null && <Pill tone='plain'>还没核对</Pill>}
        {checked !== null && faults.length === 0 && (
          <Pill tone='ok' icon='circle-check'>
            对得上
          </Pill>
        )}
        {faults.length > 0 && <Pill tone='bad' icon='circle-alert'>{`${faults.length} 处不符`}</Pill>}
      </View>
      {checked !== null && <View className='balance-check__soft'>核对了 {sayNumber(checked)} 项</View>}
      {faults.map(({ subjectId, words, foundAt }) => (
        <View key={subjectId} className='balance-check__fault'>
          {words}
          <View>{sayInstant(foundAt, moment)} 发现</View>
        </View>
      ))}
    </Card>
  );
}
