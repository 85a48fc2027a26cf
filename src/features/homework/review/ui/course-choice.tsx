import { useEffect } from 'react';
import type { CourseQueue } from '@contract/review';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity } from '@/session';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { Pill } from '@/shared/ui/pill';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { useReviewCourses } from '../store';

export async function openCourses(): Promise<void> {
  await openInCommunity(useReviewCourses, (communityId) => useReviewCourses.getState().open(communityId));
}

const PHASES: Partial<Record<CourseQueue['status'], string>> = {
  enrolling: '报名中',
  grouping: '分组中',
  open: '进行中',
  closed: '已结营',
};

/** The queues there are, in the order in which they want somebody. */
export function CourseChoice() {
  const remote = useReviewCourses();
  useEffect(() => void openCourses(), []);
  return (
    <RemoteView
      remote={remote}
      skeleton={<SkeletonCards count={2} />}
      empty={{
        when: ({ courses }) => courses.length === 0,
        icon: 'book-open',
        title: '还没有要点评的课程',
        text: '课程开始报名以后，学员交的作业会排在它的队列里。',
      }}
      onRetry={() => void openCourses()}
    >
      {({ courses }) => (
        <Card rows>
          {courses.map(({ courseId, title, status, waiting, overdue }) => (
            <ListRow
              key={courseId}
              icon='book-open'
              title={title}
              text={[PHASES[status] ?? '', waiting > 0 ? `${waiting} 份在等` : '没有作业在等']
                .filter(Boolean)
                .join(' · ')}
              {...(overdue > 0 && { right: <Pill tone='bad' icon='circle-alert'>{`${overdue} 份已超时`}</Pill> })}
              onClick={() => void navigate(routes.reviewQueue(courseId))}
            />
          ))}
        </Card>
      )}
    </RemoteView>
  );
}
