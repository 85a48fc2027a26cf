import { useDidShow, useReachBottom } from '@tarojs/taro';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Page } from '@/shared/ui/page';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { RedemptionRow } from '../../perks/redemption-row';
import { ShelfSkeleton } from '../../perks/shelf-skeleton';
import { useRedemptions } from '../../perks/store';

async function openRedemptions(): Promise<void> {
  await openInCommunity(useRedemptions, (communityId) => useRedemptions.getState().open(communityId));
}

export default function RedemptionsPage() {
  const redemptions = useRedemptions();
  useDidShow(() => void openRedemptions());
  usePullRefresh(openRedemptions);
  useReachBottom(() => void redemptions.loadMore());

  return (
    <Page title='我的兑换'>
      <ListView
        list={redemptions}
        rowKey={({ redemptionId }) => redemptionId}
        skeleton={<ShelfSkeleton />}
        empty={{
          icon: 'ticket',
          title: '还没有兑换过',
          text: '用积分换到的券、服务和礼物都会放在这里。',
          action: { label: '看看可以兑换什么', onClick: () => void navigate(routes.vip()) },
        }}
        onRetry={() => void openRedemptions()}
        onMore={() => void redemptions.loadMore()}
      >
        {(redemption) => <RedemptionRow redemption={redemption} />}
      </ListView>
    </Page>
  );
}
