import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { CommunitySwitch } from '@/features/home/ui/community-switch';
import { useMeHome } from '@/features/home/me-store';
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

export default function MePage() {
  const me = useMeHome();
  const session = useSession();
  useDidShow(() => void openMe());
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
        {(data) => <MemberMe home={data} />}
      </RemoteView>
      {session.memberships.length > 1 && (
        <View className='me__communities'>
          <CommunitySwitch />
        </View>
      )}
    </Page>
  );
}
