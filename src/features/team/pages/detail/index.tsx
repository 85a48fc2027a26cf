import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { TeamStar } from '@contract/team';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Page } from '@/shared/ui/page';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { StaleNotice } from '@/shared/ui/stale-notice';
import { ErrorView, StateView } from '@/shared/ui/state-view';
import { useTeam } from '../../store';
import { PersonSheet } from '../../ui/person-sheet';
import { TeamCards } from '../../ui/team-cards';
import { TeamHero } from '../../ui/team-hero';
import { WaitingHero } from '../../ui/waiting-hero';

const openTeam = (teamId: string) =>
  openInCommunity(useTeam, (communityId) => useTeam.getState().open({ communityId, teamId }));

/** The sky over a page without a team. */
const NoHero = () => <View className='team-hero__soft'>一支小队，一个星座</View>;

/** One team in full: for those in it, and for staff who look after it. Its feed is on the team tab. */
export default function TeamDetailPage() {
  const { teamId = '' } = useRouter().params;
  const { data, status, error, fetchedAt } = useTeam();
  const [picked, setPicked] = useState<TeamStar | null>(null);
  const open = () => openTeam(teamId);
  useDidShow(() => void open());
  usePullRefresh(open);

  if (error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title='小队' kind='hero' hero={<NoHero />}>
        <StateView
          icon='telescope'
          title='看不到这支小队'
          text='小队只对自己的队员开放，别的小队可以在小队榜上看到。'
          action={{ label: '回到我的小队', onClick: () => void navigate(routes.team()) }}
        />
      </Page>
    );
  }
  const team = data?.teamId === teamId ? data : null;
  if (!team && status === 'failed' && error) {
    return (
      <Page title='小队' kind='hero' hero={<NoHero />}>
        <ErrorView error={error} onRetry={() => void open()} />
      </Page>
    );
  }
  if (!team) {
    return (
      <Page title='小队' kind='hero' hero={<WaitingHero />}>
        <SkeletonCards count={3} />
      </Page>
    );
  }
  return (
    <Page title='小队' kind='hero' hero={<TeamHero team={team} onPick={setPicked} />}>
      <StaleNotice error={error} fetchedAt={fetchedAt} onRetry={() => void open()} />
      <TeamCards team={team} onPick={setPicked} />
      <PersonSheet team={team} star={picked} onClose={() => setPicked(null)} />
    </Page>
  );
}
