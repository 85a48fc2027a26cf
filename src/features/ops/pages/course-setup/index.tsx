import { useDidShow, useRouter } from '@tarojs/taro';
import { openInCommunity, useSession } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import type { Remote } from '@/shared/store/remote';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonForm } from '@/shared/ui/skeleton';
import { StaleNotice } from '@/shared/ui/stale-notice';
import { SetupForm } from '../../course/setup/setup-form';
import { useCourseSetup, useTierChoices } from '../../course/store';
import { DeskWall } from '../../ui/desk-wall';
import './index.scss';

const openSetup = (courseId: string) =>
  openInCommunity(useCourseSetup, (communityId) => useCourseSetup.getState().open({ communityId, courseId }));

const openNew = () => openInCommunity(useTierChoices, (communityId) => useTierChoices.getState().open(communityId));

/** Settings of a course, or of one that is to be. */
export default function CourseSetupPage() {
  const { courseId } = useRouter().params;
  return courseId === undefined ? <NewCourse /> : <KnownCourse courseId={courseId} />;
}

function NewCourse() {
  const remote = useTierChoices();
  const communityId = useSession((session) => session.communityId) ?? '';
  useDidShow(() => void openNew());
  usePullRefresh(openNew);
  if (remote.data === null) return <Waiting title='新建课程' remote={remote} onRetry={() => void openNew()} />;
  const notice = <StaleNotice error={remote.error} fetchedAt={remote.fetchedAt} onRetry={() => void openNew()} />;
  const tiers = remote.data.rows;
  return <SetupForm {...{ communityId, tiers, notice }} setup={null} />;
}

function KnownCourse({ courseId }: { courseId: string }) {
  const remote = useCourseSetup();
  const communityId = useSession((session) => session.communityId) ?? '';
  const open = () => openSetup(courseId);
  useDidShow(() => void open());
  usePullRefresh(open);
  if (remote.data === null) return <Waiting title='课程设置' remote={remote} onRetry={() => void open()} />;
  return (
    <SetupForm
      communityId={communityId}
      setup={remote.data}
      tiers={remote.data.tiers}
      notice={<StaleNotice error={remote.error} fetchedAt={remote.fetchedAt} onRetry={() => void open()} />}
    />
  );
}

interface WaitingProps {
  title: string;
  remote: Remote<unknown>;
  onRetry: () => void;
}

function Waiting({ title, remote, onRetry }: WaitingProps) {
  return (
    <Page title={title}>
      {remote.error?.code === 'RESOURCE.NOT_FOUND' ? (
        <DeskWall />
      ) : (
        <RemoteView remote={remote} skeleton={<SkeletonForm />} onRetry={onRetry}>
          {() => null}
        </RemoteView>
      )}
    </Page>
  );
}
