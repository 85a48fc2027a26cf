import { useDidShow } from '@tarojs/taro';
import { openInCommunity } from '@/session';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { ProfileForm } from '../../settings/profile-form';
import { useOwnProfile } from '../../settings/store';

async function openProfile(): Promise<void> {
  await openInCommunity(useOwnProfile, (communityId) => useOwnProfile.getState().open(communityId));
}

export default function ProfilePage() {
  const own = useOwnProfile();
  useDidShow(() => {
    // coming back from the picture picker shows the page again: what was typed must stay
    if (own.data === null) void openProfile();
  });
  return (
    <Page title='个人资料'>
      <RemoteView remote={own} skeleton={<SkeletonCards count={2} />} onRetry={() => void openProfile()}>
        {(data) => <ProfileForm key={data.profile.memberId} profile={data.profile} />}
      </RemoteView>
    </Page>
  );
}
