import { View } from '@tarojs/components';
import type { Team, TeamStar } from '@contract/team';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { todayOf } from '@/shared/format/dates';
import { sayShare } from '@/shared/format/numbers';
import { useMoment } from '@/shared/hooks/moment';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { sayStanding, weekShare } from '../rules';
import { CockpitCard } from './cockpit-card';
import { DutyCard } from './duty-card';
import { NoteCard } from './note-card';
import { Roster } from './roster';
import { WeekBars } from './week-bars';
import './team-cards.scss';

/** Everything about a team below its sky, what the day asks for first. */
export function TeamCards({ team, onPick }: { team: Team; onPick: (star: TeamStar) => void }) {
  return (
    <>
      <DutyCard teamId={team.teamId} />
      {team.canCare && <CockpitCard team={team} />}
      <NoteCard team={team} />
      <WeekCard team={team} />
      <Card rows>
        <ListRow
          icon='trophy'
          title='课程小队榜'
          text={`${team.board.teams} 支小队，请假不扣`}
          right={<View className='team-cards__figure'>{sayStanding(team.board)}</View>}
          onClick={() => void navigate(routes.teamBoard(team.courseId))}
        />
      </Card>
      <Card rows>
        <View className='team-cards__title team-cards__title--rows' {...a11y({ role: 'heading' })}>
          {team.stars.length} 位队员
        </View>
        <Roster team={team} onPick={onPick} />
      </Card>
    </>
  );
}

function WeekCard({ team }: { team: Team }) {
  const today = todayOf(useMoment());
  const share = weekShare(team.week);
  if (team.week.length === 0) return null;
  return (
    <Card>
      <View className='team-cards__head'>
        <View className='team-cards__title' {...a11y({ role: 'heading' })}>
          最近七个打卡日
        </View>
        {share !== null && <View className='team-cards__figure'>{sayShare(share)}</View>}
      </View>
      <View className='team-cards__soft'>按应到人数算，请假不扣</View>
      <WeekBars week={team.week} today={today} />
    </Card>
  );
}
