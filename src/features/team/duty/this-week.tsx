import { View } from '@tarojs/components';
import type { DutyBoard } from '@contract/duty';
import { a11y } from '@/platform/a11y';
import { Pill } from '@/shared/ui/pill';
import { ITEM_NAMES, pillOf, sayFollowing, sayHeadline } from './rules';
import './duty.scss';

/** Who looks after the team this week, how it goes on, and what is done of the week's list. */
export function ThisWeek({ board }: { board: DutyBoard }) {
  const { thisWeek, weeks, list } = board;
  const week = weeks.find(({ weekStart }) => weekStart === thisWeek);
  const isGiven = week !== undefined && (week.state === 'accepted' || week.state === 'waiting');
  const pill = week && isGiven ? pillOf(week) : null;
  return (
    <>
      <View className='duty__head'>
        <View className='duty__words'>
          <View className='duty__title' {...a11y({ role: 'heading' })}>
            {sayHeadline(board)}
          </View>
          <View className='duty__soft'>{sayFollowing(board)}</View>
        </View>
        {pill && (
          <Pill tone={pill.tone} icon={pill.icon}>
            {pill.words}
          </Pill>
        )}
      </View>
      {isGiven && list.weekStart === thisWeek && (
        <View className='duty__chips'>
          {list.items.map(({ item, tickedAt }) => (
            <Pill key={item} {...(tickedAt !== null && { icon: 'check' as const })}>
              {ITEM_NAMES[item]}
            </Pill>
          ))}
        </View>
      )}
    </>
  );
}
