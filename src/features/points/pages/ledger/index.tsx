import { useState } from 'react';
import { useDidShow, useReachBottom } from '@tarojs/taro';
import { Picker, View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity } from '@/session';
import { sayMonth, todayOf } from '@/shared/format/dates';
import { LEDGER_FILTERS, sayTotals } from '@/shared/format/ledger';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Button } from '@/shared/ui/button';
import { Facts } from '@/shared/ui/facts';
import { Icon } from '@/shared/ui/icon';
import { Page } from '@/shared/ui/page';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { Segments } from '@/shared/ui/segments';
import { Skeleton, SkeletonCards } from '@/shared/ui/skeleton';
import type { LedgerQuestion } from '../../api';
import { useExpiry, useLedger, useLedgerSummary } from '../../store';
import { BalanceCard } from '../../ui/balance-card';
import { EntryRow } from '../../ui/entry-row';
import { ExpiryCard } from '../../ui/expiry-card';
import './index.scss';

type Filter = LedgerQuestion['filter'];

async function openLedger(filter: Filter, month: string | null): Promise<void> {
  await openInCommunity(useLedger, (communityId) =>
    useLedger.getState().open({ communityId, filter, ...(month !== null && { month }) }),
  );
}

async function openAll(filter: Filter, month: string | null): Promise<void> {
  await Promise.all([
    openLedger(filter, month),
    openInCommunity(useExpiry, (communityId) => useExpiry.getState().open(communityId)),
  ]);
}

export default function LedgerPage() {
  const ledger = useLedger();
  const summary = useLedgerSummary((state) => state.summary);
  const expiry = useExpiry((state) => state.data);
  const [filter, setFilter] = useState<Filter>('all');
  const [month, setMonth] = useState<string | null>(null);
  const thisMonth = todayOf(useMoment()).slice(0, 7);
  const isWaiting = !summary && ledger.status !== 'failed';

  const show = (nextFilter: Filter, nextMonth: string | null) => {
    setFilter(nextFilter);
    setMonth(nextMonth);
    void openLedger(nextFilter, nextMonth);
  };

  useDidShow(() => void openAll(filter, month));
  usePullRefresh(() => openAll(filter, month));
  useReachBottom(() => void ledger.loadMore());

  return (
    <Page title='积分明细'>
      {summary && <BalanceCard balance={summary.balance} />}
      {isWaiting && <Skeleton height={172} className='ledger__waiting' />}
      {expiry && <ExpiryCard expiry={expiry} />}
      {isWaiting && !expiry && <Skeleton height={136} />}
      <View>
        <Segments items={LEDGER_FILTERS} value={filter} onChange={(next) => show(next, month)} />
        <View className='ledger__bar'>
          <View className='ledger__totals'>
            {summary && <Facts text={`${month === null ? '累计' : sayMonth(month)} ${sayTotals(summary.totals)}`} />}
            {isWaiting && <Skeleton height={36} width='80%' />}
          </View>
          <Picker
            mode='date'
            fields='month'
            value={month ?? thisMonth}
            end={thisMonth}
            onChange={(event) => show(filter, event.detail.value.slice(0, 7))}
          >
            <View className='ledger__month' {...a11y({ role: 'button' })}>
              {month === null ? '全部月份' : '换个月份'}
              <Icon name='chevron-down' size='s' />
            </View>
          </Picker>
          {month !== null && (
            <View className='ledger__month' onClick={() => show(filter, null)} {...a11y({ role: 'button' })}>
              看全部
            </View>
          )}
        </View>
      </View>
      <ListView
        list={ledger}
        rowKey={(entry) => String(entry.sequence)}
        skeleton={<SkeletonCards count={4} />}
        empty={{
          icon: 'coins',
          title: EMPTY[filter],
          text: '每一笔积分的来由、规则和余额都会记在这里。',
          action: { label: '看看怎么获得', onClick: () => void navigate(routes.earningRules()) },
        }}
        onRetry={() => void openAll(filter, month)}
        onMore={() => void ledger.loadMore()}
      >
        {(entry) => <EntryRow entry={entry} />}
      </ListView>
      {ledger.rows.length > 0 && (
        <Button kind='plain' icon='circle-question-mark' onClick={() => void navigate(routes.earningRules())}>
          怎么获得积分
        </Button>
      )}
    </Page>
  );
}

const EMPTY: Record<Filter, string> = {
  all: '这里还没有积分记录',
  earned: '这里还没有获得过积分',
  spent: '这里还没有用过积分',
  expired: '这里没有到期的积分',
  granted: '这里没有运营发放的积分',
  reversed: '这里没有撤回的积分',
};
