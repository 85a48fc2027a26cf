import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { openInCommunity } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Page } from '@/shared/ui/page';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards, SkeletonForm } from '@/shared/ui/skeleton';
import { StaleNotice } from '@/shared/ui/stale-notice';
import { CodesCard } from '../../perks/codes-card';
import { FulfilPanel } from '../../perks/fulfil-panel';
import { PerkForm } from '../../perks/perk-form';
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
  if (settings.data === null) {
    return (
      <Page title={title}>
        <RemoteView remote={settings} skeleton={<SkeletonForm />} onRetry={() => void openAll()}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  const { perk } = settings.data;
  return (
    <PerkForm
      // a version saved by somebody else starts the form over
      key={`${perk?.perkId}.${perk?.version}`}
      title={title}
      settings={settings.data}
      above={
        <>
          <StaleNotice error={settings.error} fetchedAt={settings.fetchedAt} onRetry={() => void openAll()} />
          {perk?.kind === 'code' && <CodesCard perk={perk} onChanged={() => openSettings(perkId)} />}
        </>
      }
      below={perk && <Redemptions perkId={perk.perkId} />}
    />
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
        {(redemption) => (
          <FulfilPanel
            redemption={redemption}
            onActed={(change) => redemptions.patchRow(redemption.redemptionId, (row) => ({ ...row, ...change }))}
            onRefused={() => void redemptions.refresh()}
          />
        )}
      </ListView>
    </>
  );
}
