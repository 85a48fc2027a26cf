import { useDidShow, useRouter } from '@tarojs/taro';
import { useSession } from '@/session';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonForm } from '@/shared/ui/skeleton';
import { StaleNotice } from '@/shared/ui/stale-notice';
import { StateView } from '@/shared/ui/state-view';
import { openDesk, useStaffAssignments } from '../../desk/store';
import { AssignmentForm } from '../../desk/ui/assignment-form';
import { DeskWall } from '../../desk/ui/desk-wall';

export default function AssignmentEditorPage() {
  const { courseId = '', assignmentId } = useRouter().params;
  const communityId = useSession((session) => session.communityId) ?? '';
  const remote = useStaffAssignments();
  const title = assignmentId === undefined ? '布置作业' : '修改作业';
  // what is being written is not replaced by a later answer
  useDidShow(() => void openDesk(courseId));

  const assignments = remote.fetchedAt === null ? undefined : remote.data?.assignments;
  const assignment = assignments?.find((one) => one.assignmentId === assignmentId);
  if (remote.error?.code === 'RESOURCE.NOT_FOUND') return <DeskWall title={title} />;
  if (assignment !== undefined || (assignmentId === undefined && assignments !== undefined)) {
    return (
      <AssignmentForm
        key={assignment?.assignmentId ?? 'new'}
        communityId={communityId}
        courseId={courseId}
        assignment={assignment ?? null}
        notice={
          <StaleNotice error={remote.error} fetchedAt={remote.fetchedAt} onRetry={() => void openDesk(courseId)} />
        }
      />
    );
  }
  return (
    <Page title={title}>
      <RemoteView remote={remote} skeleton={<SkeletonForm />} onRetry={() => void openDesk(courseId)}>
        {() => <StateView icon='telescope' title='没有这份作业' text='它可能刚被删除，回到作业列表看看。' />}
      </RemoteView>
    </Page>
  );
}
