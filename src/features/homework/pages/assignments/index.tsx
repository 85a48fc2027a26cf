import { useDidShow, useRouter } from '@tarojs/taro';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { openDesk, useStaffAssignments } from '../../desk/store';
import { AssignmentCard } from '../../desk/ui/assignment-card';
import { DeskWall } from '../../desk/ui/desk-wall';

export default function AssignmentsPage() {
  const { courseId = '' } = useRouter().params;
  const remote = useStaffAssignments();
  useDidShow(() => void openDesk(courseId));
  usePullRefresh(() => openDesk(courseId));

  if (remote.error?.code === 'RESOURCE.NOT_FOUND') return <DeskWall title='作业' />;
  const add = () => void navigate(routes.assignmentEditor(courseId));
  return (
    <Page
      title='作业'
      footer={
        remote.data && (
          <Button kind='star' icon='plus' onClick={add}>
            布置作业
          </Button>
        )
      }
    >
      <RemoteView
        remote={remote}
        skeleton={<SkeletonCards count={3} />}
        empty={{
          when: ({ assignments }) => assignments.length === 0,
          icon: 'list-checks',
          title: '还没有布置作业',
          text: '写清楚做什么、什么时候交、怎么看。有现成的评分标准可以用。',
        }}
        onRetry={() => void openDesk(courseId)}
      >
        {({ assignments }) =>
          assignments.map((assignment) => <AssignmentCard key={assignment.assignmentId} assignment={assignment} />)
        }
      </RemoteView>
    </Page>
  );
}
