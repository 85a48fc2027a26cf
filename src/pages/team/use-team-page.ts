import { useEffect } from 'react';
import { useDidShow } from '@tarojs/taro';
import { feeds } from '@/features/checkin/feed/store';
import { useTeams } from '@/features/team/store';
import { openInCommunity } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';

/** Fetches my teams; the last known ones are there at once. */
export async function openTeams(): Promise<void> {
  await openInCommunity(useTeams, (communityId) => useTeams.getState().open(communityId));
}

/** Keeps the teams fresh: whenever the tab is shown, and when it is pulled down. */
export function useFreshTeams(): void {
  useDidShow(() => void openTeams());
  usePullRefresh(openTeams);
}

/** Fetches what the shown team wrote after each answer about the teams, also when that was that there is no network. */
export function useTeamFeed(courseId: string | undefined): void {
  const isAnswered = useTeams(({ status }) => status === 'ready' || status === 'failed');
  useEffect(() => {
    if (courseId !== undefined && isAnswered) void feeds.teamTab.getState().open({ courseId });
  }, [courseId, isAnswered]);
}
