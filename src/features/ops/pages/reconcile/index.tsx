import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { toast } from '@/platform/notify';
import { openInCommunity, useSession } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { useTask } from '@/shared/hooks/use-task';
import { sayInstant } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { countFaults } from '../../points/rules';
import { reconcileNow, useReconciliation } from '../../points/store';
import { CheckCard } from '../../points/ui/check-card';
import { DeskWall } from '../../ui/desk-wall';
import './index.scss';

async function openReport(): Promise<void> {
  await openInCommunity(useReconciliation, (communityId) => useReconciliation.getState().open(communityId));
}

export default function ReconcilePage() {
  const report = useReconciliation();
  const moment = useMoment();
  const communityId = useSession((session) => session.communityId) ?? '';
  const run = useTask((requestId: string) => reconcileNow(communityId, requestId));
  useDidShow(() => void openReport());
  usePullRefresh(openReport);

  const check = async () => {
    const fresh = await run.run();
    if (!fresh) return;
    report.patch(() => fresh);
    const faults = countFaults(fresh);
    toast(faults === 0 ? '核对完毕，全部对得上' : `核对完毕，有 ${faults} 处对不上`);
  };

  if (report.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title='积分对账'>
        <DeskWall />
      </Page>
    );
  }
  return (
    <Page
      title='积分对账'
      footer={
        <Button
          kind='star'
          icon='refresh-cw'
          busy={run.busy}
          disabled={report.data === null}
          onClick={() => void check()}
        >
          现在核对一次
        </Button>
      }
    >
      <RemoteView remote={report} skeleton={<SkeletonCards count={3} />} onRetry={() => void openReport()}>
        {(data) => (
          <>
            <View className='balance-check__soft'>
              {data.ranAt === null ? '还没有核对过' : `上次核对：${sayInstant(data.ranAt, moment)}`}
              。每天夜里自动核对一次，发现新问题会发消息给运营；账目不会自动改动。
            </View>
            {data.checks.map((one) => (
              <CheckCard key={one.name} check={one} />
            ))}
          </>
        )}
      </RemoteView>
    </Page>
  );
}
