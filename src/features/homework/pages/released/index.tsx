import { useState } from 'react';
import { useDidShow, useReachBottom, useRouter } from '@tarojs/taro';
import { goBack, navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity, useSession } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Page } from '@/shared/ui/page';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { Segments } from '@/shared/ui/segments';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { useStaffAssignments } from '../../desk/store';
import { isOperatorRole, isStaffRole } from '../../review/roles';
import { useReleased } from '../../review/store';
import { ReleasedRow } from '../../review/ui/released-row';
import { ReviewWall } from '../../review/ui/review-wall';

const ALL = '';

/** Opens the list, and for staff the assignments by which it can be narrowed. */
async function openReleased(courseId: string, assignmentId: string): Promise<void> {
  const question = assignmentId === ALL ? { courseId } : { courseId, assignmentId };
  await openInCommunity(useReleased, async (communityId) => {
    const { role } = useSession.getState();
    await Promise.all([
      useReleased.getState().open({ communityId, ...question }),
      ...(isStaffRole(role) ? [useStaffAssignments.getState().open({ communityId, courseId })] : []),
    ]);
  });
}

/** What has reached its authors: one's own reviews, for operators everybody's. */
export default function ReleasedReviewsPage() {
  const { courseId = '', assignmentId } = useRouter().params;
  const list = useReleased();
  const role = useSession((session) => session.role);
  const assignments = useStaffAssignments((state) => state.data?.assignments) ?? [];
  const [filter, setFilter] = useState(assignmentId ?? ALL);
  const open = (wanted = filter) => openReleased(courseId, wanted);
  useDidShow(() => void open());
  usePullRefresh(open);
  useReachBottom(() => void list.loadMore());

  const choices = isStaffRole(role) ? assignments.filter(({ counts }) => counts.released > 0) : [];
  const choose = (wanted: string) => {
    setFilter(wanted);
    void open(wanted);
  };

  if (list.error?.code === 'RESOURCE.NOT_FOUND') return <ReviewWall title='已发出的点评' />;
  return (
    <Page title='已发出的点评'>
      {choices.length > 1 && (
        <Segments
          items={[
            { value: ALL, label: '全部作业' },
            ...choices.map((one) => ({ value: one.assignmentId, label: one.title })),
          ]}
          value={filter}
          onChange={choose}
        />
      )}
      <ListView
        list={list}
        rowKey={({ reviewId }) => reviewId}
        skeleton={<SkeletonCards count={3} person />}
        empty={{
          icon: 'circle-check',
          title: '还没有发出的点评',
          text: isOperatorRole(role)
            ? '点评发给作者以后，都能在这里找到，也可以收回。'
            : '你的点评发给作者以后，都能在这里找到，也可以收回。',
          action: { label: '去点评队列', onClick: () => void goBack(routes.reviewQueue(courseId)) },
        }}
        end='都在这里了'
        onRetry={() => void open()}
        onMore={() => void list.loadMore()}
      >
        {(row) => (
          <ReleasedRow
            row={row}
            isFiltered={filter !== ALL}
            onOpen={() => void navigate(routes.review(row.reviewId, courseId))}
          />
        )}
      </ListView>
    </Page>
  );
}
