import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import type { LedgerFilter } from '@contract/points';
import { a11y } from '@/platform/a11y';
import { useSession } from '@/session';
import { sayInstant } from '@/shared/format/dates';
import { LEDGER_FILTERS, sayEntry } from '@/shared/format/ledger';
import { sayChange, sayNumber } from '@/shared/format/numbers';
import { useMoment } from '@/shared/hooks/moment';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { Segments } from '@/shared/ui/segments';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { useMemberLedger } from '../store';

/** A member's ledger as they see it themselves, in one dense card a row. */
export function MemberLedger({ memberId }: { memberId: string }) {
  const communityId = useSession((session) => session.communityId);
  const ledger = useMemberLedger();
  const moment = useMoment();
  const [filter, setFilter] = useState<LedgerFilter>('all');
  const open = () => {
    if (communityId !== null) void useMemberLedger.getState().open({ communityId, memberId, filter });
  };
  useEffect(open, [communityId, memberId, filter]);

  return (
    <>
      <View className='member-file__title' {...a11y({ role: 'heading' })}>
        积分流水
      </View>
      <Segments items={LEDGER_FILTERS} value={filter} onChange={setFilter} />
      <ListView
        list={ledger}
        rowKey={({ sequence }) => String(sequence)}
        skeleton={<SkeletonCards count={3} />}
        empty={{ icon: 'coins', title: '没有这样的记录', text: '每一笔积分的来由都会记在这里。' }}
        onRetry={open}
        onMore={() => void ledger.loadMore()}
      >
        {(entry) => (
          <Card rows className='member-file__entry'>
            <ListRow
              title={sayEntry(entry)}
              text={[sayInstant(entry.createdAt, moment), entry.source.label, entry.by].filter(Boolean).join(' · ')}
              right={
                <View className='member-file__moved'>
                  {entry.points !== 0 && <View className='member-file__points'>{sayChange(entry.points)} 积分</View>}
                  {entry.growth !== 0 && <View>{sayChange(entry.growth)} 成长值</View>}
                  <View>余 {sayNumber(entry.pointsAfter)}</View>
                </View>
              }
            />
          </Card>
        )}
      </ListView>
    </>
  );
}
