import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro';
import { confirm, toast } from '@/platform/notify';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity, useSession } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { useTask } from '@/shared/hooks/use-task';
import { Page } from '@/shared/ui/page';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { sendAnswerToShow } from '../../api';
import { ShownCard } from '../../showcase/shown-card';
import { useShowcase } from '../../store';

async function openShowcase(courseId: string): Promise<void> {
  await openInCommunity(useShowcase, (communityId) => useShowcase.getState().open({ communityId, courseId }));
}

/** What a course shows of its learners' work, with their consent. */
export default function ShowcasePage() {
  const { courseId = '' } = useRouter().params;
  const shown = useShowcase();
  const communityId = useSession((session) => session.communityId) ?? '';
  const revoke = useTask((requestId: string, submissionId: string) =>
    sendAnswerToShow({ communityId, submissionId, consent: false }, requestId),
  );
  useDidShow(() => void openShowcase(courseId));
  usePullRefresh(() => shown.refresh());
  useReachBottom(() => void shown.loadMore());

  const takeBack = async (submissionId: string) => {
    const isSure = await confirm({
      title: '收回展示？',
      text: '会立刻从佳作里消失，积分和点评不受影响。',
      confirmText: '收回',
      cancelText: '继续展示',
    });
    if (!isSure || !(await revoke.run(submissionId))) return;
    useShowcase.getState().removeRow(submissionId);
    toast('已收回，没有人会再看到');
  };

  return (
    <Page title='佳作'>
      <ListView
        list={shown}
        rowKey={({ submissionId }) => submissionId}
        skeleton={<SkeletonCards count={3} person />}
        empty={{
          icon: 'award',
          title: '还没有展示的作业',
          text: '点评过的好作业，作者同意以后会出现在这里。',
          action: { label: '看我的作业', onClick: () => void navigate(routes.homework()) },
        }}
        onRetry={() => void openShowcase(courseId)}
        onMore={() => void shown.loadMore()}
      >
        {(work) => <ShownCard work={work} isBusy={revoke.busy} onTakeBack={() => void takeBack(work.submissionId)} />}
      </ListView>
    </Page>
  );
}
