import { View } from '@tarojs/components';
import type { Team, TeamStar } from '@contract/team';
import { a11y } from '@/platform/a11y';
import { todayOf } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { Facts } from '@/shared/ui/facts';
import { sayToday } from '../rules';
import { ConstellationView } from './constellation';
import './team-hero.scss';

/** The team in the night sky: its name, how many have lit today, and its constellation. */
export function TeamHero({ team, onPick }: { team: Team; onPick: (star: TeamStar) => void }) {
  const today = todayOf(useMoment());
  return (
    <View>
      <View className='team-hero__head'>
        <View className='team-hero__title'>
          <View className='team-hero__name' {...a11y({ role: 'heading' })}>
            {team.name}
          </View>
          <Facts
            className='team-hero__soft'
            text={[team.courseTitle, team.captain && `队长 ${team.captain.nickname}`].filter(Boolean).join(' · ')}
          />
        </View>
        <View className='team-hero__count'>
          <View className='team-hero__lit'>
            {team.litCount}
            <View className='team-hero__due'>/ {team.dueCount}</View>
          </View>
          <View className='team-hero__soft'>今天已点亮</View>
        </View>
      </View>
      <ConstellationView team={team} onPick={onPick} />
      <View className='team-hero__today'>{sayToday(team, today)}</View>
    </View>
  );
}
