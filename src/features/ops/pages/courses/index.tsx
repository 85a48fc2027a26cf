import { useState } from 'react';
import { useDidShow, useReachBottom } from '@tarojs/taro';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity } from '@/session';
import { todayOf } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { Segments } from '@/shared/ui/segments';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { useDeskCourses, type DeskPhase } from '../../course/store';
import { DeskCourseCard } from '../../course/ui/desk-course-card';
import { DeskWall } from '../../ui/desk-wall';
import '../../ui/desk.scss';

const PHASES: { value: DeskPhase; label: string }[] = [
  { value: 'running', label: '进行中' },
  { value: 'preparing', label: '筹备中' },
  { value: 'over', label: '已结束' },
];

const EMPTY: Record<DeskPhase, { title: string; text: string }> = {
  running: { title: '没有正在进行的课程', text: '开营后的课程会在这里，看得到今天谁点亮了。' },
  preparing: { title: '没有筹备中的课程', text: '新建一门课程，写好计划就能开始报名。' },
  over: { title: '还没有结束的课程', text: '结营的课程留在这里，可以回看，也可以再开一期。' },
};

async function openCourses(phase: DeskPhase): Promise<void> {
  await openInCommunity(useDeskCourses, (communityId) => useDeskCourses.getState().open({ communityId, phase }));
}

export default function CoursesPage() {
  const courses = useDeskCourses();
  const [phase, setPhase] = useState<DeskPhase>('running');
  const today = todayOf(useMoment());
  useDidShow(() => void openCourses(phase));
  usePullRefresh(() => openCourses(phase));
  useReachBottom(() => void courses.loadMore());

  if (courses.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title='课程'>
        <DeskWall />
      </Page>
    );
  }
  const show = (wanted: DeskPhase) => {
    setPhase(wanted);
    void openCourses(wanted);
  };
  return (
    <Page
      title='课程'
      className='desk-cards'
      wide
      footer={
        <Button kind='star' icon='plus' onClick={() => void navigate(routes.opsCourseSetup())}>
          新建课程
        </Button>
      }
    >
      <Segments items={PHASES} value={phase} onChange={show} />
      <ListView
        list={courses}
        rowKey={({ courseId }) => courseId}
        skeleton={<SkeletonCards count={4} />}
        empty={{ icon: 'book-open', ...EMPTY[phase] }}
        onRetry={() => void openCourses(phase)}
        onMore={() => void courses.loadMore()}
      >
        {(course) => <DeskCourseCard course={course} today={today} />}
      </ListView>
    </Page>
  );
}
