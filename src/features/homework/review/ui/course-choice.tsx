import { useEffect } from 'react';
import type { CourseCard } from '@contract/course';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity } from '@/session';
import { Card } from '@/shared/ui/card';
import { ListRow } from '@/shared/ui/list-row';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { useReviewCourses } from '../store';

export async function openCourses(): Promise<void> {
  await openInCommunity(useReviewCourses, (communityId) => useReviewCourses.getState().open(communityId));
}

const PHASES: Partial<Record<CourseCard['status'], string>> = {
  enrolling: '报名中',
  grouping: '分组中',
  open: '进行中',
  closed: '已结营',
};

/** The courses whose queues can be opened, those that run first. */
export function CourseChoice() {
  const courses = useReviewCourses();
  useEffect(() => void openCourses(), []);
  return (
    <RemoteView
      remote={courses}
      skeleton={<SkeletonCards count={2} />}
      empty={{
        when: ({ mine, open }) => mine.length + open.length === 0,
        icon: 'book-open',
        title: '还没有课程',
        text: '课程开始以后，学员交的作业会排在它的队列里。',
      }}
      onRetry={() => void openCourses()}
    >
      {({ mine, open }) => (
        <Card rows>
          {runningFirst([...mine, ...open]).map(({ courseId, title, status }) => (
            <ListRow
              key={courseId}
              icon='book-open'
              title={title}
              right={PHASES[status] ?? ''}
              onClick={() => void navigate(routes.reviewQueue(courseId))}
            />
          ))}
        </Card>
      )}
    </RemoteView>
  );
}

const runningFirst = (courses: CourseCard[]): CourseCard[] => [
  ...courses.filter(({ status }) => status === 'open'),
  ...courses.filter(({ status }) => status !== 'open'),
];
