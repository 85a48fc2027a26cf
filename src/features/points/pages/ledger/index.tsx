import { useState } from 'react';
import { useDidShow, useReachBottom } from '@tarojs/taro';
import { Picker, View } from '@tarojs/components';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity } from '@/session';
import { sayMonth, todayOf } from '@/shared/format/dates';
import { sayNumber } from '@/shared/format/numbers';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Button } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { Page } from '@/shared/ui/page';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { Segments } from '@/shared/ui/segments';
import { Skeleton, SkeletonCards } from '@/shared/ui/skeleton';
import type { LedgerQuestion } from '../../api';
import { useLedger, useLedgerSummary } from '../../store';
import { BalanceCard } from '../../ui/balance-card';
import { EntryRow } from '../../ui/entry-row';
import './index.scss';

type Filter = LedgerQuestion['filter'];

const FILTERS = [
  { value: 'all', label: '全部' },
  { value: 'earned', label: '获得' },
  { value: 'spent', label: '使用' },
] as const satisfies readonly { value: Filter; label: string }[];

async function openLedger(filter: Filter, month: string | null): Promise<void> {
  await openInCommunity(useLedger, (communityId) =>
    useLedger.getState().open({ communityId, filter, ...(month !== null && { month }) }),
  );
}

export default function LedgerPage() {
  const ledger = useLedger();
  const summary = useLedgerSummary((state) => state.summary);
  const [filter, setFilter] = useState<Filter>('all');
  const [month, setMonth] = useState<string | null>(null);
  const thisMonth = todayOf(useMoment()).slice(0, 7);

  const show = (nextFilter: Filter, nextMonth: string | null) => {
    setFilter(nextFilter);
    setMonth(nextMonth);
    void openLedger(nextFilter, nextMonth);
  };

  useDidShow(() => void openLedger(filter, month));
  usePullRefresh(() => ledger.refresh());
  useReachBottom(() => void ledger.loadMore());

  return (
    <Page title='积分明细'>
      {summary ? (
        <BalanceCard balance={summary.balance} />
      ) : (
        ledger.status !== 'failed' && <Skeleton height={172} className='ledger__waiting' />
      )}
      <View className='ledger__bar'>
        <Segments items={FILTERS} value={filter} onChange={(next) => show(next, month)} />
        <Picker
          mode='date'
          fields='month'
          value={month ?? thisMonth}
          end={thisMonth}
          onChange={(event) => show(filter, event.detail.value.slice(0, 7))}
        >
          <View className='ledger__month'>
            {month === null ? '全部月份' : sayMonth(month)}
            <Icon name='chevron-down' size='s' />
          </View>
        </Picker>
      </View>
      {!summary && ledger.status !== 'failed' && <Skeleton height={36} width='48%' />}
      {summary && (
        <View className='ledger__totals'>
          <View>
            {month === null ? '累计' : sayMonth(month)}获得 {sayNumber(summary.totals.earned)}，使用{' '}
            {sayNumber(summary.totals.spent)}
          </View>
          {month !== null && (
            <View className='ledger__all' onClick={() => show(filter, null)}>
              看全部
            </View>
          )}
        </View>
      )}
      <ListView
        list={ledger}
        rowKey={(entry) => String(entry.sequence)}
        skeleton={<SkeletonCards count={4} />}
        empty={{
          icon: 'coins',
          title: filter === 'spent' ? '还没有用过积分' : '这里还没有积分记录',
          text: '每一笔积分的来由、规则和余额都会记在这里。',
          action: { label: '看看怎么获得', onClick: () => void navigate(routes.earningRules()) },
        }}
        onRetry={() => void openLedger(filter, month)}
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
