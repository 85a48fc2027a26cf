import { useDidShow, useRouter } from '@tarojs/taro';
import { openInCommunity } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { Skeleton, SkeletonCards } from '@/shared/ui/skeleton';
import { useVoucher } from '../../perks/store';
import { VoucherView } from '../../perks/voucher-view';

async function openVoucher(redemptionId: string): Promise<void> {
  await openInCommunity(useVoucher, (communityId) => useVoucher.getState().open({ communityId, redemptionId }));
}

export default function VoucherPage() {
  const { redemptionId = '' } = useRouter().params;
  const voucher = useVoucher();
  useDidShow(() => void openVoucher(redemptionId));
  usePullRefresh(() => voucher.refresh());

  return (
    <Page title='兑换详情'>
      <RemoteView
        remote={voucher}
        skeleton={
          <>
            <Skeleton height={720} />
            <SkeletonCards count={1} />
          </>
        }
        onRetry={() => void openVoucher(redemptionId)}
      >
        {(data) => <VoucherView voucher={data} onChanged={() => openVoucher(redemptionId)} />}
      </RemoteView>
    </Page>
  );
}
