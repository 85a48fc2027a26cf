import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { AccessCode } from '@contract/gate-codes';
import { choose, confirm, toast } from '@/platform/notify';
import { openInCommunity, useSession } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { copyOrSay } from '../../codes/copy';
import { freeText, inFours } from '../../codes/rules';
import { useBatch, withdrawAccessCodes } from '../../codes/store';
import { BatchCard } from '../../codes/ui/batch-card';
import { CodeRow } from '../../codes/ui/code-row';
import { DeskWall } from '../../ui/desk-wall';

const TITLE = '一批兑换码';
/** Rows that are sent to the view at a time: a batch may hold two hundred. */
const ROWS_AT_ONCE = 50;
const CHOICES = [
  { value: 'copy', label: '复制这个码' },
  { value: 'withdraw', label: '收回这个码' },
] as const;

async function openBatch(batchId: string): Promise<void> {
  await openInCommunity(useBatch, (communityId) => useBatch.getState().open({ communityId, batchId }));
}

export default function CodeBatchPage() {
  const { batchId = '' } = useRouter().params;
  const communityId = useSession((session) => session.communityId) ?? '';
  const remote = useBatch();
  const [rows, setRows] = useState(ROWS_AT_ONCE);
  const withdraw = useTask((requestId: string, codeNo: number | null) =>
    withdrawAccessCodes({ communityId, batchId, codeNo }, requestId),
  );
  useDidShow(() => void openBatch(batchId));
  usePullRefresh(() => openBatch(batchId));

  if (remote.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title={TITLE}>
        <DeskWall />
      </Page>
    );
  }
  const takeBack = async (codeNo: number | null, title: string) => {
    const text = '收回的码不能再用，也不能恢复。已经用过的不受影响。';
    if (!(await confirm({ title, text, confirmText: '收回', dangerous: true }))) return;
    const done = await withdraw.run(codeNo);
    if (done) toast(`收回了 ${done.withdrawn} 个`);
    await openBatch(batchId);
  };
  const open = async ({ codeNo, code }: AccessCode) => {
    const choice = await choose(CHOICES);
    if (choice === 'copy') await copyOrSay(inFours(code ?? ''));
    if (choice === 'withdraw') await takeBack(codeNo, `收回第 ${codeNo} 个码？`);
  };
  const free = remote.data?.batch.free ?? 0;
  const footer = remote.data && free > 0 && (
    <Button kind='star' icon='copy' onClick={() => void copyOrSay(freeText(remote.data?.codes ?? []))}>
      {`复制没用过的 ${free} 个`}
    </Button>
  );
  return (
    <Page title={TITLE} className='desk' footer={footer || undefined}>
      <RemoteView remote={remote} skeleton={<SkeletonCards count={3} />} onRetry={() => void openBatch(batchId)}>
        {({ batch, placeName, codes }) => (
          <>
            <BatchCard batch={batch} placeName={placeName} />
            {codes.length > 0 && (
              <Card rows>
                {codes.slice(0, rows).map((code) => (
                  <CodeRow key={code.codeNo} code={code} onOpen={() => void open(code)} />
                ))}
              </Card>
            )}
            <View className='codes__more'>
              {rows < codes.length && (
                <Button kind='plain' size='small' onClick={() => setRows(rows + ROWS_AT_ONCE)}>
                  {`看余下的 ${codes.length - rows} 个`}
                </Button>
              )}
              {free > 0 && rows >= codes.length && (
                <Button
                  kind='plain'
                  size='small'
                  busy={withdraw.busy}
                  onClick={() => void takeBack(null, `收回没用过的 ${free} 个码？`)}
                >
                  {`收回没用过的 ${free} 个`}
                </Button>
              )}
            </View>
          </>
        )}
      </RemoteView>
    </Page>
  );
}
