import { useState } from 'react';
import { useDidShow, useLoad, useReachBottom } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { DeskRedemption } from '@contract/perk';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { scanner } from '@/platform/scan';
import { openInCommunity, useSession } from '@/session';
import { sayCode } from '@/shared/format/perks';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { TextInput } from '@/shared/ui/field/text-input';
import { Page } from '@/shared/ui/page';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { Segments } from '@/shared/ui/segments';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { FulfilPanel } from '../../perks/fulfil-panel';
import { sayLookUp } from '../../perks/rules';
import { lookUpVoucher, useWaiting } from '../../perks/store';
import { DeskTable } from '../../ui/desk-table';
import { DeskWall } from '../../ui/desk-wall';

type Scope = 'todo' | 'coupon';

const SCOPES = [
  { value: 'todo', label: '待完成' },
  { value: 'coupon', label: '待核销的券' },
] as const satisfies readonly { value: Scope; label: string }[];

async function openWaiting(scope: Scope): Promise<void> {
  await openInCommunity(useWaiting, (communityId) => useWaiting.getState().open({ communityId, scope }));
}

export default function FulfilPage() {
  const waiting = useWaiting();
  const communityId = useSession((session) => session.communityId) ?? '';
  const [scope, setScope] = useState<Scope>('todo');
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<{ code: string; redemption: DeskRedemption } | null>(null);
  const moment = useMoment();
  const lookUp = useTask((_requestId: string, code: string) => lookUpVoucher({ communityId, code }), { quiet: true });
  useLoad(({ code }) => {
    if (typeof code === 'string' && code !== '') setTyped(code);
  });
  useDidShow(() => void openWaiting(scope));
  usePullRefresh(() => waiting.refresh());
  useReachBottom(() => void waiting.loadMore());

  const find = async (scanned: string) => {
    const code = scanned.slice(0, LIMITS.codeCharacters);
    setTyped(sayCode(scanned.replace(/\s/g, '').slice(0, LIMITS.codeCharacters)));
    const redemption = await lookUp.run(code);
    setFound(redemption && { code, redemption });
  };
  const scan = async () => {
    const code = await scanner.scan();
    if (code !== null) await find(code);
  };
  const show = (next: Scope) => {
    setScope(next);
    void openWaiting(next);
  };
  const patch = (redemption: DeskRedemption, change: Partial<DeskRedemption>) => {
    const { redemptionId } = redemption;
    waiting.patchRow(redemptionId, (row) => ({ ...row, ...change }));
    if (found?.redemption.redemptionId === redemptionId) {
      setFound({ ...found, redemption: { ...found.redemption, ...change } });
    }
  };
  // Another operator, its owner or the timer was faster: what stands here is out of date.
  const readAgain = async () => {
    const again = found && (await lookUpVoucher({ communityId, code: found.code }));
    if (found && again?.ok) setFound({ ...found, redemption: again.data });
    await waiting.refresh();
  };

  if (waiting.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title='核销'>
        <DeskWall />
      </Page>
    );
  }
  return (
    <Page title='核销' wide>
      <Card className='form'>
        {scanner.canScan && (
          <Button kind='star' icon='scan-line' busy={lookUp.busy} onClick={() => void scan()}>
            扫码核销
          </Button>
        )}
        <TextInput
          label='券码'
          placeholder='12 位，空格和大小写都可以'
          value={typed}
          maxLength={LIMITS.codeCharacters}
          error={lookUp.error && sayLookUp(lookUp.error, moment)}
          confirmType='search'
          onChange={setTyped}
          onConfirm={() => void find(typed)}
        />
        <Button
          kind={scanner.canScan ? 'quiet' : 'star'}
          busy={lookUp.busy}
          disabled={typed.trim().length < 4}
          onClick={() => void find(typed)}
        >
          查看这张券
        </Button>
      </Card>
      {found && (
        <FulfilPanel
          redemption={found.redemption}
          onActed={(change) => patch(found.redemption, change)}
          onRefused={() => void readAgain()}
        />
      )}
      <View className='form-title' {...a11y({ role: 'heading' })}>
        等着处理
      </View>
      <Segments items={SCOPES} value={scope} onChange={show} />
      <DeskTable
        columns={['权益', '成员', '期限', '']}
        widths='1fr 1fr 1.4fr 200px'
        isEmpty={waiting.rows.length === 0}
      >
        <ListView
          list={waiting}
          rowKey={({ redemptionId }) => redemptionId}
          skeleton={<SkeletonCards count={3} person />}
          empty={
            scope === 'todo'
              ? { icon: 'circle-check', title: '没有等着的兑换', text: '有人兑换服务或实物时，会按承诺时间排在这里。' }
              : { icon: 'ticket', title: '没有待核销的券', text: '成员来用券时，扫码或输入券码就能核销。' }
          }
          onRetry={() => void openWaiting(scope)}
          onMore={() => void waiting.loadMore()}
        >
          {(redemption) => (
            <FulfilPanel
              redemption={redemption}
              onActed={(change) => patch(redemption, change)}
              onRefused={() => void readAgain()}
            />
          )}
        </ListView>
      </DeskTable>
    </Page>
  );
}
