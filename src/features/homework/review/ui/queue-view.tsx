import { useState } from 'react';
import { useDidShow, useReachBottom } from '@tarojs/taro';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity, useSession } from '@/session';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Figure } from '@/shared/ui/figure';
import { ListRow } from '@/shared/ui/list-row';
import { Page } from '@/shared/ui/page';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { Segments } from '@/shared/ui/segments';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { withFinished } from '../../desk/rules';
import { useStaffAssignments } from '../../desk/store';
import { isOperatorRole, isStaffRole } from '../roles';
import { firstFree } from '../rules';
import { useQueue, useQueueCounts, useReviewTimes } from '../store';
import { useClaim } from '../use-claim';
import { QueueRow } from './queue-row';
import { ReviewWall } from './review-wall';
import { ReleaseCard } from './release-card';
import { TimesCard } from './times-card';
import './queue-view.scss';

const ALL = '';

/** Opens everything that the page of a queue shows to the person who looks. */
async function openQueue(courseId: string, assignmentId: string): Promise<void> {
  const question = assignmentId === ALL ? { courseId } : { courseId, assignmentId };
  await openInCommunity(useQueue, async (communityId) => {
    const { role } = useSession.getState();
    await Promise.all([
      useQueue.getState().open({ communityId, ...question }),
      ...(isStaffRole(role) ? [useStaffAssignments.getState().open({ communityId, courseId })] : []),
      ...(isOperatorRole(role) ? [useReviewTimes.getState().open({ communityId, courseId })] : []),
    ]);
  });
}

export interface QueueViewProps {
  courseId: string;
  /** The one assignment to begin with; undefined = all. */
  assignmentId: string | undefined;
}

/** The queue of a course: what waits, how much, and what is finished. */
export function QueueView({ courseId, assignmentId }: QueueViewProps) {
  const queue = useQueue();
  const { role } = useSession();
  const { now } = useMoment();
  const assignments = useStaffAssignments((state) => state.data?.assignments) ?? [];
  const times = useReviewTimes((state) => state.data?.reviewers);
  const [filter, setFilter] = useState(assignmentId ?? ALL);
  const claiming = useClaim(courseId);
  const open = (wanted = filter) => openQueue(courseId, wanted);
  useDidShow(() => void open());
  usePullRefresh(open);
  useReachBottom(() => void queue.loadMore());

  const handedIn = assignments.filter(({ counts }) => counts.submitted > 0);
  const next = firstFree(queue.rows, now);
  const begin = async (submissionId: string) => {
    if (!(await claiming.take(submissionId))) await open();
  };
  const choose = (wanted: string) => {
    setFilter(wanted);
    void open(wanted);
  };

  if (queue.error?.code === 'RESOURCE.NOT_FOUND') return <ReviewWall title='点评队列' />;
  return (
    <Page
      title='点评队列'
      footer={
        next && (
          <Button kind='star' busy={claiming.busy} onClick={() => void begin(next.submissionId)}>
            从等得最久的开始
          </Button>
        )
      }
    >
      <Counts />
      <Card rows>
        <ListRow
          icon='circle-check'
          title='已发出的点评'
          onClick={() => void navigate(routes.releasedReviews(courseId, filter === ALL ? undefined : filter))}
        />
      </Card>
      {handedIn.length > 1 && (
        <Segments
          items={[
            { value: ALL, label: '全部作业' },
            ...handedIn.map((one) => ({ value: one.assignmentId, label: one.title })),
          ]}
          value={filter}
          onChange={choose}
        />
      )}
      {withFinished(assignments).map((one) => (
        <ReleaseCard key={one.assignmentId} assignment={one} onReleased={() => open()} />
      ))}
      <ListView
        list={queue}
        rowKey={({ submissionId }) => submissionId}
        skeleton={<SkeletonCards count={3} person />}
        empty={{
          icon: 'sparkle',
          title: '没有等待点评的作业',
          text: '有人交作业就会排到这里，等得最久的在最前面。',
          ...(isStaffRole(role) && {
            action: { label: '看看布置了哪些作业', onClick: () => void navigate(routes.assignments(courseId)) },
          }),
        }}
        end='都在这里了'
        onRetry={() => void open()}
        onMore={() => void queue.loadMore()}
      >
        {(row) => <QueueRow row={row} isFiltered={filter !== ALL} onOpen={() => void begin(row.submissionId)} />}
      </ListView>
      {isOperatorRole(role) && times && <TimesCard reviewers={times} />}
    </Page>
  );
}

/** How much waits, and how much of it longer than promised. */
function Counts() {
  const counts = useQueueCounts((state) => state.counts);
  if (!counts || counts.waiting === 0) return null;
  return (
    <Card className='queue-counts'>
      <Figure className='queue-counts__one' value={counts.waiting} unit='份' caption='等待点评' />
      <Figure className='queue-counts__one' value={counts.overdue} unit='份' caption='超过承诺时间' />
    </Card>
  );
}
