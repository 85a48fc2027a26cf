import { View } from '@tarojs/components';
import type { DutyBoard, DutyWeek } from '@contract/duty';
import { a11y, DECORATIVE } from '@/platform/a11y';
import { Avatar } from '@/shared/ui/avatar';
import { Card } from '@/shared/ui/card';
import { classes } from '@/shared/ui/classes';
import { Facts } from '@/shared/ui/facts';
import { Pill } from '@/shared/ui/pill';
import { nameWeek, pillOf, sayWeek, sayWhy } from './rules';
import './duty.scss';

/** The last weeks, this one and the next ones: whose they are, or whose they would be. */
export function Calendar({ board: { weeks, thisWeek } }: { board: DutyBoard }) {
  return (
    <Card rows>
      <View className='duty__title duty__title--rows' {...a11y({ role: 'heading' })}>
        值日表
      </View>
      {weeks.map((week) => (
        <Week key={week.weekStart} week={week} thisWeek={thisWeek} />
      ))}
    </Card>
  );
}

function Week({ week, thisWeek }: { week: DutyWeek; thisWeek: string }) {
  const { weekStart, person, state } = week;
  const [name, dates] = [nameWeek(weekStart, thisWeek), sayWeek(weekStart)];
  const pill = pillOf(week);
  const why = sayWhy(week);
  const isGuess = state === 'expected';
  return (
    <View className={classes('duty__week', weekStart === thisWeek && 'duty__week--now')}>
      {person ? (
        <Avatar person={person} {...(isGuess && { className: 'duty__guess' })} />
      ) : (
        <View className='duty__seat' {...DECORATIVE} />
      )}
      <View className='duty__words'>
        {person ? (
          <View className={classes('duty__who', isGuess && 'duty__guess')}>{person.nickname}</View>
        ) : (
          <View className='duty__nobody'>{weekStart < thisWeek ? '没有轮值' : '由队长照看'}</View>
        )}
        <Facts className='duty__when' text={name === dates ? dates : `${name} · ${dates}`} />
        {why !== null && <View className='duty__soft'>{why}</View>}
      </View>
      {(person || weekStart >= thisWeek) && (
        <Pill tone={pill.tone} icon={pill.icon}>
          {pill.words}
        </Pill>
      )}
    </View>
  );
}
