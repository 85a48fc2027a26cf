import { Text, View } from '@tarojs/components';
import type { TeamResult } from '@contract/closing';
import { sayNumber } from '@/shared/format/numbers';
import { DeskTable } from '../../ui/desk-table';
import { sayPercent } from './rules';
import './team-table.scss';

/** The teams of a course beside each other: how many, how many completed it, their points and how often they lit. */
export function TeamTable({ teams }: { teams: readonly TeamResult[] }) {
  return (
    <DeskTable
      columns={['小队', { figures: '人数' }, { figures: '完成' }, { figures: '积分' }, { figures: '打卡率' }]}
      widths='2fr 1fr 1fr 1fr 1fr'
      isEmpty={teams.length === 0}
    >
      {teams.map(({ teamId, name, members, completed, points, litDays, askedDays }) => (
        <View key={teamId} className='team-line desk-line'>
          <View className='team-line__name'>{name}</View>
          <Cell value={members} unit=' 人 · ' />
          <Cell value={completed} unit=' 人完成 · ' />
          <Cell value={points} unit=' 积分' />
          <View className='team-line__share'>{sayPercent(litDays, askedDays)}</View>
        </View>
      ))}
    </DeskTable>
  );
}

/** A figure with what follows it on a phone; in a table its column says that. */
function Cell({ value, unit }: { value: number; unit: string }) {
  return (
    <View className='team-line__cell'>
      {sayNumber(value)}
      <Text className='desk-unit'>{unit}</Text>
    </View>
  );
}
