import { View } from '@tarojs/components';
import type { Team, TeamStar } from '@contract/team';
import { a11y } from '@/platform/a11y';
import { sayToday } from '../rules';
import { ConstellationView } from './constellation';
import './team-hero.scss';

/** The team in the night sky: its name, how many have lit today, and its constellation. */
export function TeamHero({ team, onPick }: { team: Team; onPick: (star: TeamStar) => void }) {
  return (
    <View>
      <View className='team-hero__head'>
        <View className='team-hero__title'>
          <View className='team-hero__name' {...a11y({ role: 'heading' })}>
            {team.name}
          </View>
          <View className='team-hero__soft'>
            {team.courseTitle}
            {team.captain && ` · 队长 ${team.captain.nickname}`}
          </View>
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
      <View className='team-hero__today'>{sayToday(team)}</View>
    </View>
  );
}
