import { View } from '@tarojs/components';
import type { InviteCode } from '@contract/gate-codes';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { sayInstant } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import type { Paged } from '@/shared/store/paged';
import { Card } from '@/shared/ui/card';
import { Pill } from '@/shared/ui/pill';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { sayBatch } from '../rules';
import { useBatches, useInvites } from '../store';
import { InviteCard } from './invite-card';
import './codes.scss';

/** The page says once, above, that there is no network. */
const saidAbove = <Row,>(list: Paged<Row>, isSaid: boolean): Paged<Row> =>
  isSaid && list.rows.length > 0 ? { ...list, error: null } : list;

export interface CodeListProps {
  isStaleSaid: boolean;
}

/** The invite codes of the place that is open. */
export function InviteList({ isStaleSaid, onOpen }: CodeListProps & { onOpen: (invite: InviteCode) => void }) {
  const invites = useInvites();
  return (
    <ListView
      list={saidAbove(invites, isStaleSaid)}
      rowKey={({ code }) => code}
      skeleton={<SkeletonCards count={2} />}
      empty={{ icon: 'key-round', title: '还没有邀请码', text: '建一个发给想邀请的人，他们输入就能进来。' }}
      onRetry={() => void invites.refresh()}
      onMore={() => void invites.loadMore()}
    >
      {(invite) => <InviteCard invite={invite} onOpen={() => onOpen(invite)} />}
    </ListView>
  );
}

/** The batches of access codes of the place that is open. */
export function BatchList({ isStaleSaid }: CodeListProps) {
  const batches = useBatches();
  const moment = useMoment();
  return (
    <ListView
      list={saidAbove(batches, isStaleSaid)}
      rowKey={({ batchId }) => batchId}
      skeleton={<SkeletonCards count={2} />}
      empty={{ icon: 'ticket', title: '还没有兑换码', text: '发一批给在别处付过费的人，一人一码，用过就失效。' }}
      onRetry={() => void batches.refresh()}
      onMore={() => void batches.loadMore()}
    >
      {(batch) => (
        <Card
          label={`${batch.note}，${sayBatch(batch)}`}
          onClick={() => void navigate(routes.opsCodeBatch(batch.batchId))}
        >
          <View className='codes__head'>
            <View className='codes__title'>{batch.note}</View>
            <Pill tone={batch.free > 0 ? 'ok' : 'plain'}>{batch.free > 0 ? `剩 ${batch.free}` : '没有剩余'}</Pill>
          </View>
          <View className='codes__soft'>{sayBatch(batch)}</View>
          <View className='codes__soft'>{`${batch.createdBy} · 发于${sayInstant(batch.createdAt, moment)}`}</View>
        </Card>
      )}
    </ListView>
  );
}
