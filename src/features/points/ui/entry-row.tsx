import { Text, View } from '@tarojs/components';
import type { LedgerEntry } from '@contract/points';
import { sayInstant } from '@/shared/format/dates';
import { sayChange, sayNumber } from '@/shared/format/numbers';
import { useMoment } from '@/shared/hooks/moment';
import { sayEntry } from '../rules';
import './entry-row.scss';

/** One movement: why, what it came from, what it changed, and what there was afterwards. */
export function EntryRow({ entry }: { entry: LedgerEntry }) {
  const moment = useMoment();
  return (
    <View className='entry'>
      <View className='entry__words'>
        <View className='entry__reason'>{sayEntry(entry)}</View>
        {entry.source.label !== null && <View className='entry__source'>{entry.source.label}</View>}
        <View className='entry__when'>
          {sayInstant(entry.createdAt, moment)}
          {entry.ruleVersion !== null && <Text className='entry__rule'>规则第 {entry.ruleVersion} 版</Text>}
        </View>
      </View>
      <View className='entry__figures'>
        {entry.points !== 0 && (
          <View className={entry.points > 0 ? 'entry__points entry__points--gain' : 'entry__points'}>
            {sayChange(entry.points)} 积分
          </View>
        )}
        {entry.growth !== 0 && <View className='entry__growth'>{sayChange(entry.growth)} 成长值</View>}
        <View className='entry__after'>余 {sayNumber(entry.pointsAfter)}</View>
      </View>
    </View>
  );
}
