import { View } from '@tarojs/components';
import type { Team, TeamStar } from '@contract/team';
import { useMoment } from '@/shared/hooks/moment';
import { clockOf, localTime } from '@/shared/format/local-time';
import { Avatar } from '@/shared/ui/avatar';
import { Facts } from '@/shared/ui/facts';
import { ListRow } from '@/shared/ui/list-row';
import { Star } from '@/shared/ui/star';
import { STAR_OF, TEAM_ROLE_NAMES, wordOf } from '../rules';
import './roster.scss';

/** Everybody in the team, captain first, never ranked by what they did. */
export function Roster({ team, onPick }: { team: Pick<Team, 'stars' | 'week'>; onPick: (star: TeamStar) => void }) {
  const { utcOffsetMinutes } = useMoment();
  return (
    <View>
      {team.stars.map((star) => {
        const role = TEAM_ROLE_NAMES[star.teamRole];
        const when = star.litAt === null ? '' : ` ${clockOf(localTime(Date.parse(star.litAt), utcOffsetMinutes))}`;
        return (
          <ListRow
            key={star.person.memberId}
            left={<Avatar person={star.person} />}
            title={star.person.nickname}
            text={<Facts text={[role, `点亮 ${star.litDays} 天`].filter(Boolean).join(' · ')} />}
            right={
              <View className='roster__today'>
                <Star mark={STAR_OF[star.today]} on='paper' size='s' />
                {wordOf(star, team)}
                {when}
              </View>
            }
            onClick={() => onPick(star)}
          />
        );
      })}
    </View>
  );
}
