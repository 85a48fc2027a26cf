import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { openInCommunity } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Page } from '@/shared/ui/page';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { CodesCard } from '../../perks/codes-card';
import { PerkForm } from '../../perks/perk-form';
import { RedemptionCard } from '../../perks/redemption-card';
import { usePerkRedemptions, usePerkSettings } from '../../perks/store';
import { DeskWall } from '../../ui/desk-wall';
import './index.scss';

async function openSettings(perkId: string | undefined): Promise<void> {
  await openInCommunity(usePerkSettings, (communityId) =>
    usePerkSettings.getState().open({ communityId, ...(perkId !== undefined && { perkId }) }),
  );
}

async function openRedemptions(perkId: string): Promise<void> {
  await openInCommunity(usePerkRedemptions, (communityId) =>
    usePerkRedemptions.getState().open({ communityId, perkId }),
  );
}

export default function PerkEditorPage() {
  const { perkId } = useRouter().params;
  const settings = usePerkSettings();
  const title = perkId === undefined ? '新建权益' : '权益设置';
  const openAll = async () => {
    await Promise.all([openSettings(perkId), ...(perkId === undefined ? [] : [openRedemptions(perkId)])]);
  };
  useDidShow(() => void openAll());
  usePullRefresh(openAll);

  if (settings.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title={title}>
        <DeskWall />
      </Page>
    );
  }
  return (
    <Page title={title} className='perk-editor'>
      <RemoteView remote={settings} skeleton={<SkeletonCards count={4} />} onRetry={() => void openAll()}>
        {(data) => (
          <>
            {data.perk?.kind === 'code' && <CodesCard perk={data.perk} onChanged={() => openSettings(perkId)} />}
            {/* a version saved by somebody else starts the form over */}
            <PerkForm key={`${data.perk?.perkId}.${data.perk?.version}`} settings={data} />
            {data.perk && <Redemptions perkId={data.perk.perkId} />}
          </>
        )}
      </RemoteView>
    </Page>
  );
}

function Redemptions({ perkId }: { perkId: string }) {
  const redemptions = usePerkRedemptions();
  useReachBottom(() => void redemptions.loadMore());
  return (
    <>
      <View className='form-title' {...a11y({ role: 'heading' })}>
        谁兑换了
      </View>
      <ListView
        list={redemptions}
        rowKey={({ redemptionId }) => redemptionId}
        skeleton={<SkeletonCards count={2} person />}
        empty={{ icon: 'ticket', title: '还没有人兑换', text: '有人兑换以后会列在这里。' }}
        onRetry={() => void openRedemptions(perkId)}
        onMore={() => void redemptions.loadMore()}
      >
        {(redemption) => <RedemptionCard redemption={redemption} />}
      </ListView>
    </>
  );
}
