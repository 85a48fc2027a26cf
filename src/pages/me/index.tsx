import { useEffect, useRef } from 'react';
import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { CommunitySwitch } from '@/features/home/ui/community-switch';
import { useMeHome } from '@/features/home/me-store';
import { Promotion } from '@/features/vip/promotion/promotion';
import { openInCommunity, setUnread, useSession } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { StateView } from '@/shared/ui/state-view';
import { MeSkeleton } from './me-skeleton';
import { MemberMe } from './member-me';
import './index.scss';

async function openMe(): Promise<void> {
  await openInCommunity(useMeHome, (communityId) => useMeHome.getState().open(communityId));
  const { data } = useMeHome.getState();
  if (data) setUnread(data.unread);
}

/** Another community was chosen while the page is shown: what it shows has been forgotten, and is fetched for that one. */
function useOtherCommunity(communityId: string | null): void {
  const last = useRef(communityId);
  useEffect(() => {
    if (communityId === null || communityId === last.current) return;
    if (last.current !== null) void openMe();
    last.current = communityId;
  }, [communityId]);
}

export default function MePage() {
  const me = useMeHome();
  const session = useSession();
  useDidShow(() => void openMe());
  useOtherCommunity(session.communityId);
  usePullRefresh(openMe);

  if (session.status === 'stranger') {
    return (
      <Page title='我的' isTab>
        <StateView
          icon='user-round'
          title='还没有加入社群'
          text='加入以后，你的星空、积分和等级都会在这里。'
          action={{ label: '用邀请码加入', onClick: () => void navigate(routes.join()) }}
        />
      </Page>
    );
  }
  return (
    <Page title='我的' isTab>
      <RemoteView remote={me} skeleton={<MeSkeleton />} onRetry={() => void openMe()}>
        {(data) => (
          <>
            <MemberMe home={data} />
            <Promotion communityId={session.communityId ?? undefined} celebration={data.celebration} />
          </>
        )}
      </RemoteView>
      {session.memberships.length > 1 && (
        <View className='me__communities'>
          <CommunitySwitch />
        </View>
      )}
    </Page>
  );
}
