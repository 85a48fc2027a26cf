import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { CourseCard as Course } from '@contract/course';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { useCourses } from '@/features/course/store';
import { CourseCard } from '@/features/course/ui/course-card';
import { ShelfSkeleton } from '@/features/course/ui/course-skeletons';
import { openInCommunity, useSession } from '@/session';
import { todayOf } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { StateView } from '@/shared/ui/state-view';
import './index.scss';

async function openCourses(): Promise<void> {
  await openInCommunity(useCourses, (communityId) => useCourses.getState().open(communityId));
}

export default function LearnPage() {
  const courses = useCourses();
  const isStranger = useSession((session) => session.status === 'stranger');
  useDidShow(() => void openCourses());
  usePullRefresh(openCourses);

  if (isStranger) {
    return (
      <Page title='课程' isTab>
        <StateView
          icon='book-open'
          title='课程在社群里'
          text='加入一个社群，就能看到它的课程和训练营。'
          action={{ label: '用邀请码加入', onClick: () => void navigate(routes.join()) }}
        />
      </Page>
    );
  }
  return (
    <Page title='课程' isTab>
      <RemoteView
        remote={courses}
        skeleton={<ShelfSkeleton />}
        empty={{
          when: (data) => data.mine.length + data.open.length + data.finished.length === 0,
          icon: 'book-open',
          title: '还没有课程',
          text: '运营开课以后，会出现在这里，也会在消息里告诉你。',
        }}
        onRetry={() => void openCourses()}
      >
        {(data) => (
          <>
            <Shelf title='我在学的' courses={data.mine} />
            <Shelf title='可以报名的' courses={data.open} />
            <Shelf title='已经结营的' courses={data.finished} />
          </>
        )}
      </RemoteView>
    </Page>
  );
}

/** A group of courses; nothing where there is none. */
function Shelf({ title, courses }: { title: string; courses: Course[] }) {
  const today = todayOf(useMoment());
  if (courses.length === 0) return null;
  return (
    <View className='stack'>
      <View className='learn__title' {...a11y({ role: 'heading' })}>
        {title}
      </View>
      {courses.map((course) => (
        <CourseCard key={course.courseId} course={course} today={today} />
      ))}
    </View>
  );
}
