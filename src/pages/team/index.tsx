import { useState } from 'react';
import { useReachBottom } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { Team, TeamStar } from '@contract/team';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { feeds } from '@/features/checkin/feed/store';
import { Feed } from '@/features/checkin/ui/feed';
import { TeamQueueCard } from '@/features/homework/review/team-queue-card';
import { useTeams } from '@/features/team/store';
import { PersonSheet } from '@/features/team/ui/person-sheet';
import { TeamCards } from '@/features/team/ui/team-cards';
import { TeamHero } from '@/features/team/ui/team-hero';
import { WaitingHero } from '@/features/team/ui/waiting-hero';
import { useSession } from '@/session';
import { Page } from '@/shared/ui/page';
import { Segments } from '@/shared/ui/segments';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { StaleNotice } from '@/shared/ui/stale-notice';
import { ErrorView, StateView } from '@/shared/ui/state-view';
import { openTeams, useFreshTeams, useTeamFeed } from './use-team-page';
import './index.scss';

export default function TeamPage() {
  const remote = useTeams();
  const isStranger = useSession((session) => session.status === 'stranger');
  const [chosen, setChosen] = useState<string | null>(null);
  useFreshTeams();

  const teams = remote.data?.teams ?? [];
  const team = teams.find(({ teamId }) => teamId === chosen) ?? teams[0];
  useTeamFeed(team?.courseId);

  if (team) return <MyTeam team={team} teams={teams} onChoose={setChosen} />;
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

interface MyTeamProps {
  team: Team;
  teams: Team[];
  onChoose: (teamId: string) => void;
}

/** One of my teams, and what its people wrote. */
function MyTeam({ team, teams, onChoose }: MyTeamProps) {
  const { error, fetchedAt } = useTeams();
  const [picked, setPicked] = useState<TeamStar | null>(null);
  useReachBottom(() => void feeds.teamTab.getState().loadMore());
  return (
    <Page title='小队' isTab kind='hero' hero={<TeamHero team={team} onPick={setPicked} />}>
      {/* in a node of their own: a card that comes or goes does not send the whole feed to the view again */}
      <View className='stack'>
        {teams.length > 1 && (
          <Segments
            items={teams.map(({ teamId, name }) => ({ value: teamId, label: name }))}
            value={team.teamId}
            onChange={onChoose}
          />
        )}
        <StaleNotice error={error} fetchedAt={fetchedAt} onRetry={() => void openTeams()} />
        {team.canCare && <TeamQueueCard courseId={team.courseId} />}
        <TeamCards team={team} onPick={setPicked} />
      </View>
      <View className='stack'>
        <View className='team__feed-title' {...a11y({ role: 'heading' })}>
          小队动态
        </View>
        <Feed place='teamTab' />
      </View>
      <PersonSheet team={team} star={picked} onClose={() => setPicked(null)} />
    </Page>
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
