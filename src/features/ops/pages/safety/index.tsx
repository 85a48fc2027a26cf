import { useState } from 'react';
import { useDidShow, useReachBottom } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { SafetyCase } from '@contract/community';
import { a11y } from '@/platform/a11y';
import { toast } from '@/platform/notify';
import { openInCommunity, useSession } from '@/session';
import { sayInstant } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { useTask } from '@/shared/hooks/use-task';
import { Avatar } from '@/shared/ui/avatar';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Page } from '@/shared/ui/page';
import { PhotoGrid } from '@/shared/ui/photo-grid';
import { Pill } from '@/shared/ui/pill';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { sayCase, sayHiding, sayPass, sayPassed, sayWaiting } from '../../rules';
import { decideSafetyCase, dropSafetyCase, useSafetyCases, useQueueCounts } from '../../store';
import { DecisionSheet } from '../../ui/decision-sheet';
import { DeskWall } from '../../ui/desk-wall';
import '../../ui/desk.scss';

async function openQueue(): Promise<void> {
  await openInCommunity(useSafetyCases, (communityId) => useSafetyCases.getState().open(communityId));
}

export default function SafetyPage() {
  const queue = useSafetyCases();
  const sum = sayWaiting(
    useQueueCounts(({ safetyCases }) => safetyCases),
    '件',
  );
  const moment = useMoment();
  const communityId = useSession((session) => session.communityId);
  const [hiding, setHiding] = useState<SafetyCase | null>(null);
  const decide = useTask((requestId: string, of: SafetyCase, decision: 'publish' | 'hide', reason: string) =>
    decideSafetyCase({ communityId: communityId ?? '', caseId: of.caseId, decision, reason }, requestId),
  );
  useDidShow(() => void openQueue());
  usePullRefresh(openQueue);
  useReachBottom(() => void queue.loadMore());

  const settle = async (of: SafetyCase, decision: 'publish' | 'hide', reason: string) => {
    if (!(await decide.run(of, decision, reason))) return;
    setHiding(null);
    dropSafetyCase(of.caseId);
    toast(decision === 'publish' ? sayPassed(of) : '已隐藏，理由会告诉作者');
  };

  if (queue.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title='内容安全'>
        <DeskWall />
      </Page>
    );
  }
  return (
    <Page title='内容安全' className='desk desk-cards' wide>
      {sum !== null && <View className='desk__sum'>{sum}</View>}
      <ListView
        list={queue}
        rowKey={({ caseId }) => caseId}
        skeleton={<SkeletonCards count={3} person />}
        empty={{
          icon: 'shield-check',
          title: '没有待看的内容',
          text: '举报、申诉和机器拿不准的内容，会在这里等你看。',
        }}
        onRetry={() => void openQueue()}
        onMore={() => void queue.loadMore()}
      >
        {(safetyCase) => (
          <Card>
            <View className='desk__head'>
              <Avatar person={safetyCase.author} size='s' />
              <View className='desk__title' {...a11y({ role: 'heading' })}>
                {safetyCase.author.nickname}
              </View>
              <Pill tone={safetyCase.kind === 'report' ? 'bad' : 'warn'} icon='flag'>
                {sayCase(safetyCase)}
              </Pill>
              <View className='desk__soft'>{sayInstant(safetyCase.createdAt, moment)}</View>
            </View>
            {safetyCase.reason !== '' && <View className='desk__reason'>{safetyCase.reason}</View>}
            {safetyCase.text !== '' && <View className='desk__text'>{safetyCase.text}</View>}
            <PhotoGrid
              className='desk__photos'
              pictures={safetyCase.pictureUrls.map((url) => ({ url }))}
              owner={safetyCase.author.nickname}
            />
            <View className='desk__actions'>
              <Button kind='quiet' disabled={decide.busy} onClick={() => setHiding(safetyCase)}>
                隐藏
              </Button>
              <Button disabled={decide.busy} onClick={() => void settle(safetyCase, 'publish', '')}>
                {sayPass(safetyCase)}
              </Button>
            </View>
          </Card>
        )}
      </ListView>
      {hiding && (
        <DecisionSheet
          title={sayHiding(hiding)}
          hint='作者会看到这段话，并知道怎么改'
          action='隐藏并告知作者'
          busy={decide.busy}
          onClose={() => setHiding(null)}
          onDecide={(reason) => void settle(hiding, 'hide', reason)}
        />
      )}
    </Page>
  );
}
