import { useEffect, useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { serverNow } from '@/platform/call';
import { preloadPages } from '@/platform/preload';
import { routes } from '@/routes';
import { adoptFeed, feeds, type FeedScope } from '@/features/checkin/feed/store';
import { loadSession, useToday } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';

/** Coming back within this time shows what is there; later it is fetched again. */
const FRESH_MS = 30_000;

/** What lighting a day without a network needs. */
const ANY_DAY = { courseId: '', localDate: '' };
const PAGES_TO_LIGHT = [routes.compose(ANY_DAY), routes.lit(ANY_DAY)];

export interface FeedSegment {
  scope: FeedScope;
  choose: (scope: FeedScope) => void;
}

/** Which part of the feed is shown; the one that came with Today until the person picks another. */
export function useFeedScope(): FeedSegment {
  const [chosen, setChosen] = useState<{ scope: FeedScope; communityId: string | undefined } | null>(null);
  const first = useToday(({ data }) => data?.current?.feed?.scope ?? 'course');
  const communityId = useToday(({ data }) => data?.current?.communityId);
  const courseId = useToday(({ data }) => data?.current?.feed?.courseId);
  // another community begins with its own first segment
  const scope = chosen && chosen.communityId === communityId ? chosen.scope : first;

  // the rows of the first segment come with Today itself
  useEffect(() => {
    if (courseId !== undefined && scope !== first) void feeds[scope].getState().open({ courseId });
  }, [scope, first, courseId]);

  return { scope, choose: (next) => setChosen({ scope: next, communityId }) };
}

/** Keeps Today fresh: whenever the page is shown again, and when it is pulled down. */
export function useFreshToday(scope: FeedScope): void {
  const fetchedAt = useToday((state) => state.fetchedAt);

  // only a fresh answer brings rows: what changes by a tap is in the lists already
  useEffect(() => {
    const feed = useToday.getState().data?.current?.feed;
    if (feed) adoptFeed(feed);
  }, [fetchedAt]);

  const isThere = fetchedAt !== null;
  useEffect(() => {
    if (isThere) preloadPages(PAGES_TO_LIGHT);
  }, [isThere]);

  useDidShow(() => {
    const { status, fetchedAt: last } = useToday.getState();
    if (status !== 'loading' && (last === null || serverNow() - last > FRESH_MS)) void loadSession();
  });

  usePullRefresh(async () => {
    const isFirst = useToday.getState().data?.current?.feed?.scope === scope;
    await Promise.all([loadSession(), isFirst ? undefined : feeds[scope].getState().refresh()]);
  });
}
