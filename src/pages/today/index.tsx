import { useEffect } from 'react';
import { useReachBottom } from '@tarojs/taro';
import { useShareCard } from '@/platform/share';
import { setTabDot } from '@/platform/navigation';
import { feeds } from '@/features/checkin/feed/store';
import { OutboxBanner } from '@/features/checkin/outbox/outbox-banner';
import { HeroGreeting } from '@/features/home/ui/hero-panel';
import { StrangerHero, StrangerHome } from '@/features/home/ui/stranger';
import { HeroSkeleton, TodaySkeleton } from '@/features/home/ui/today-skeleton';
import { Promotion } from '@/features/vip/promotion/promotion';
import { routes } from '@/routes';
import { loadSession, useSession, useToday } from '@/session';
import { ErrorView } from '@/shared/ui/state-view';
import { Page } from '@/shared/ui/page';
import { MemberHero, MemberHome } from './member-home';
import { useFeedScope, useFreshToday } from './use-today-page';

/** The tab that counts the unread messages. */
const ME_TAB = 3;

/** Today: the streak, the one thing to do, and what the others wrote. */
export default function TodayPage() {
  const { data, status, error } = useToday();
  const communityName = useSession((session) => session.communityName);
  const unread = useSession((session) => session.unread);
  const segment = useFeedScope();
  useFreshToday(segment.scope);
  useReachBottom(() => void feeds[segment.scope].getState().loadMore());
  useShareCard(() => ({ title: '群星：每天一句话，点亮一颗星', path: routes.today() }));

  useEffect(() => setTabDot(ME_TAB, unread > 0), [unread]);

  if (data?.current) {
    return (
      <Page title={communityName} kind='hero' isTab overlapping hero={<MemberHero current={data.current} />}>
        <MemberHome current={data.current} segment={segment} />
        <Promotion communityId={data.current.communityId} celebration={data.current.celebration} />
      </Page>
    );
  }
  if (data) {
    return (
      <Page title='群星' kind='hero' isTab overlapping hero={<StrangerHero />}>
        <OutboxBanner />
        <StrangerHome />
      </Page>
    );
  }
  if (status === 'failed' && error) {
    return (
      <Page title='群星' kind='hero' isTab hero={<HeroGreeting />}>
        <ErrorView error={error} onRetry={() => void loadSession()} />
      </Page>
    );
  }
  return (
    <Page title='群星' kind='hero' isTab overlapping hero={<HeroSkeleton />}>
      <TodaySkeleton />
    </Page>
  );
}
