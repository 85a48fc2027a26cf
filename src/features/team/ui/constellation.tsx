import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { Team, TeamStar } from '@contract/team';
import { a11y, DECORATIVE } from '@/platform/a11y';
import { display } from '@/platform/display';
import { classes } from '@/shared/ui/classes';
import { Star } from '@/shared/ui/star';
import { constellationOf, linesBackground } from '../constellation';
import { STAR_OF, wordOf } from '../rules';
import './constellation.scss';

/** rpx at the usual letter size: a star, a name and a word, with room to stray. */
const ROW_HEIGHT = 184;

/** The team as a constellation: each member's star in the shape of their day, with their name. */
export function ConstellationView({ team, onPick }: { team: Team; onPick: (star: TeamStar) => void }) {
  const { seats, rows } = constellationOf(team.teamId, team.stars.length);
  const height = Taro.pxTransform(rows * ROW_HEIGHT * display().fontScale);
  return (
    <View className='constellation' style={{ height }} {...a11y({ role: 'list' })}>
      <View className='constellation__lines' style={{ backgroundImage: linesBackground(seats) }} {...DECORATIVE} />
      {team.stars.map((star, index) => {
        const seat = seats[index]!;
        const isLit = star.today === 'lit';
        return (
          <View
            key={star.person.memberId}
            className={classes('constellation__seat', star.teamRole === 'captain' && 'constellation__seat--captain')}
            style={{ left: `${seat.x * 100}%`, top: `${seat.y * 100}%` }}
            onClick={() => onPick(star)}
            {...a11y({ label: `${star.person.nickname} ${wordOf(star, team)}`, role: 'button' })}
          >
            <Star mark={STAR_OF[star.today]} size={star.teamRole === 'captain' ? 'l' : 'm'} />
            <View className={isLit ? 'constellation__name' : 'constellation__name constellation__name--soft'}>
              {star.person.nickname}
            </View>
            {!isLit && <View className='constellation__word'>{wordOf(star, team)}</View>}
          </View>
        );
      })}
    </View>
  );
}
