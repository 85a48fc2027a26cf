import { useState } from 'react';
import { useDidShow, useReachBottom } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { toast } from '@/platform/notify';
import { openInCommunity, useSession } from '@/session';
import { sayInstant } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Page } from '@/shared/ui/page';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { sayWaiting } from '../../rules';
import { decideApplication, dropApplication, useApplications, useQueueCounts, type Application } from '../../store';
import { DecisionSheet } from '../../ui/decision-sheet';
import { DeskTable } from '../../ui/desk-table';
import { DeskWall } from '../../ui/desk-wall';
import '../../ui/desk.scss';

async function openQueue(): Promise<void> {
  await openInCommunity(useApplications, (communityId) => useApplications.getState().open(communityId));
}

export default function ApplicationsPage() {
  const queue = useApplications();
  const sum = sayWaiting(
    useQueueCounts(({ applications }) => applications),
    '份',
  );
  const moment = useMoment();
  const communityId = useSession((session) => session.communityId);
  const [refusing, setRefusing] = useState<Application | null>(null);
  const decide = useTask((requestId: string, of: Application, approve: boolean, reason: string) =>
    decideApplication({ communityId: communityId ?? '', applicationId: of.applicationId, approve, reason }, requestId),
  );
  useDidShow(() => void openQueue());
  usePullRefresh(openQueue);
  useReachBottom(() => void queue.loadMore());

  const answer = async (of: Application, approve: boolean, reason: string) => {
    if (!(await decide.run(of, approve, reason))) return;
    setRefusing(null);
    dropApplication(of.applicationId);
    toast(approve ? `已通过，${of.nickname}会收到消息` : '已回复，理由会告诉对方');
  };

  if (queue.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title='入群申请'>
        <DeskWall />
      </Page>
    );
  }
  return (
    <Page title='入群申请' className='desk' wide>
      {sum !== null && <View className='desk__sum'>{sum}</View>}
      <DeskTable columns={['申请人', '回答', '']} widths='160px 1fr 240px' isEmpty={queue.rows.length === 0}>
        <ListView
          list={queue}
          rowKey={({ applicationId }) => applicationId}
          skeleton={<SkeletonCards count={3} />}
          empty={{ icon: 'user-plus', title: '没有等着的申请', text: '有人申请加入时，会在这里等你回复。' }}
          onRetry={() => void openQueue()}
          onMore={() => void queue.loadMore()}
        >
          {(application) => (
            <Card className='desk-line'>
              <View className='desk__head'>
                <View className='desk__title' {...a11y({ role: 'heading' })}>
                  {application.nickname}
                </View>
                <View className='desk__soft'>{sayInstant(application.createdAt, moment)}</View>
              </View>
              <View className='desk__answers'>
                {application.answers.map(({ label, values }) => (
                  <View key={label} className='desk__answer'>
                    <View className='desk__soft'>{label}</View>
                    <View className='desk__text'>{values.join('、') || '没有回答'}</View>
                  </View>
                ))}
              </View>
              <View className='desk__actions'>
                <Button kind='quiet' disabled={decide.busy} onClick={() => setRefusing(application)}>
                  不通过
                </Button>
                <Button disabled={decide.busy} onClick={() => void answer(application, true, '')}>
                  通过
                </Button>
              </View>
            </Card>
          )}
        </ListView>
      </DeskTable>
      {refusing && (
        <DecisionSheet
          title={`回复 ${refusing.nickname}`}
          hint='对方会在加入页看到这段话'
          action='不通过并告知'
          busy={decide.busy}
          onClose={() => setRefusing(null)}
          onDecide={(reason) => void answer(refusing, false, reason)}
        />
      )}
    </Page>
  );
}
