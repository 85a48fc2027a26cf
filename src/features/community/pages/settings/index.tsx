import { useDidShow } from '@tarojs/taro';
import { openInCommunity } from '@/session';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { SettingsView } from '../../settings/settings-view';
import { useOwnProfile } from '../../settings/store';

async function openSettings(): Promise<void> {
  await openInCommunity(useOwnProfile, (communityId) => useOwnProfile.getState().open(communityId));
}

export default function SettingsPage() {
  const profile = useOwnProfile();
  useDidShow(() => void openSettings());
  return (
    <Page title='设置'>
      <RemoteView remote={profile} skeleton={<SkeletonCards count={3} />} onRetry={() => void openSettings()}>
        {(data) => <SettingsView settings={data.settings} />}
      </RemoteView>
    </Page>
  );
}
