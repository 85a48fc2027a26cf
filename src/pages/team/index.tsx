import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { Team, TeamStar } from '@contract/course';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { useTeams } from '@/features/team/store';
import { sayToday, weekShare } from '@/features/team/rules';
import { ConstellationView } from '@/features/team/ui/constellation';
import { PersonSheet } from '@/features/team/ui/person-sheet';
import { Roster } from '@/features/team/ui/roster';
import { WeekBars } from '@/features/team/ui/week-bars';
import { openInCommunity, useSession } from '@/session';
import { todayOf } from '@/shared/format/dates';
import { sayShare } from '@/shared/format/numbers';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Avatar } from '@/shared/ui/avatar';
import { Card } from '@/shared/ui/card';
import { Page } from '@/shared/ui/page';
import { Segments } from '@/shared/ui/segments';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { StaleNotice } from '@/shared/ui/stale-notice';
import { ErrorView, StateView } from '@/shared/ui/state-view';
import { WaitingHero } from './team-waiting';
import './index.scss';

async function openTeams(): Promise<void> {
  await openInCommunity(useTeams, (communityId) => useTeams.getState().open(communityId));
}

export default function TeamPage() {
  const remote = useTeams();
  const isStranger = useSession((session) => session.status === 'stranger');
  const [chosen, setChosen] = useState<string | null>(null);
  const [picked, setPicked] = useState<TeamStar | null>(null);
  useDidShow(() => void openTeams());
  usePullRefresh(openTeams);

  const teams = remote.data?.teams ?? [];
  const team = teams.find(({ teamId }) => teamId === chosen) ?? teams[0];

  if (!team) {
    const isWaiting = !isStranger && remote.data === null && remote.status !== 'failed';
    return (
      <Page
        title='小队'
        isTab
        kind='hero'
        hero={isWaiting ? <WaitingHero /> : <View className='team__soft'>一支小队，一个星座</View>}
      >
        <NoTeam
          isStranger={isStranger}
          isKnown={remote.data !== null}
          error={remote.status === 'failed' ? remote.error : null}
        />
      </Page>
    );
  }
  return (
    <Page title='小队' isTab kind='hero' hero={<TeamHero team={team} onPick={setPicked} />}>
      {teams.length > 1 && (
        <Segments
          items={teams.map(({ teamId, name }) => ({ value: teamId, label: name }))}
          value={team.teamId}
          onChange={setChosen}
        />
      )}
      <StaleNotice error={remote.error} fetchedAt={remote.fetchedAt} onRetry={() => void openTeams()} />
      <TeamCards team={team} onPick={setPicked} />
      <PersonSheet star={picked} onClose={() => setPicked(null)} />
    </Page>
  );
}

interface TeamProps {
  team: Team;
  onPick: (star: TeamStar) => void;
}

function TeamHero({ team, onPick }: TeamProps) {
  return (
    <View>
      <View className='team__head'>
        <View className='team__title'>
          <View className='team__name' {...a11y({ role: 'heading' })}>
            {team.name}
          </View>
          <View className='team__soft'>
            {team.courseTitle}
            {team.captain && ` · 队长 ${team.captain.nickname}`}
          </View>
        </View>
        <View className='team__count'>
          <View className='team__lit'>
            {team.litCount}
            <View className='team__due'>/ {team.dueCount}</View>
          </View>
          <View className='team__soft'>今天已点亮</View>
        </View>
      </View>
      <ConstellationView team={team} onPick={onPick} />
      <View className='team__today'>{sayToday(team)}</View>
    </View>
  );
}

function TeamCards({ team, onPick }: TeamProps) {
  const today = todayOf(useMoment());
  const share = weekShare(team.week);
  return (
    <>
      {team.captainsNote !== null && team.captain && (
        <Card>
          <View className='team__note-head'>
            <Avatar person={team.captain} size='s' />
            <View className='team__card-title' {...a11y({ role: 'heading' })}>
              队长的话
            </View>
          </View>
          <View className='team__note'>{team.captainsNote}</View>
        </Card>
      )}
      {team.week.length > 0 && (
        <Card>
          <View className='team__card-head'>
            <View className='team__card-title' {...a11y({ role: 'heading' })}>
              最近七个打卡日
            </View>
            {share !== null && <View className='team__share'>{sayShare(share)}</View>}
          </View>
          <View className='team__soft-ink'>按应到人数算，请假不扣</View>
          <WeekBars week={team.week} today={today} />
        </Card>
      )}
      <Card rows>
        <View className='team__card-title team__card-title--rows' {...a11y({ role: 'heading' })}>
          {team.stars.length} 位队员
        </View>
        <Roster stars={team.stars} onPick={onPick} />
      </Card>
    </>
  );
}

function NoTeam(props: {
  isStranger: boolean;
  isKnown: boolean;
  error: Parameters<typeof ErrorView>[0]['error'] | null;
}) {
  const { isStranger, isKnown, error } = props;
  if (isStranger) {
    return (
      <StateView
        icon='waypoints'
        title='先加入一个社群'
        text='报名课程、分好组以后，你的小队会在这里亮成一个星座。'
        action={{ label: '用邀请码加入', onClick: () => void navigate(routes.join()) }}
      />
    );
  }
  if (!isKnown)
    return error ? <ErrorView error={error} onRetry={() => void openTeams()} /> : <SkeletonCards count={3} />;
  return (
    <StateView
      icon='waypoints'
      title='还没有分到小队'
      text='课程开营前，运营会把同学分成小队。到时候，每个人打卡都会点亮这里的一颗星。'
      action={{ label: '去看看课程', onClick: () => void navigate(routes.learn()) }}
    />
  );
}
