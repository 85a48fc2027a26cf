import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import type { CourseStatus } from '@contract/course';
import type { DeskCourse } from '@contract/course-setup';
import { navigate } from '@/platform/navigation';
import { toast } from '@/platform/notify';
import { routes } from '@/routes';
import { openInCommunity, useSession } from '@/session';
import { todayOf } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { nextThing, STATUS_WORDS, type NextThing } from '../../course/rules';
import { moveCourse, useDeskCourse } from '../../course/store';
import { CopySheet } from '../../course/ui/copy-sheet';
import { MoveSheet } from '../../course/ui/move-sheet';
import { Workbench } from '../../course/ui/workbench';
import { WorkbenchSkeleton } from '../../course/ui/workbench-skeleton';
import { DeskWall } from '../../ui/desk-wall';

async function openCourse(courseId: string): Promise<void> {
  await openInCommunity(useDeskCourse, (communityId) => useDeskCourse.getState().open({ communityId, courseId }));
}

const PLACES: Record<Exclude<NextThing['to'], 'move'>, (courseId: string) => string> = {
  setup: routes.opsCourseSetup,
  plan: routes.opsCoursePlan,
  enrolments: routes.opsEnrolments,
  grouping: routes.opsGrouping,
  report: routes.opsCourseReport,
};

export default function CourseWorkbenchPage() {
  const { courseId = '' } = useRouter().params;
  const remote = useDeskCourse();
  const communityId = useSession((session) => session.communityId) ?? '';
  const moment = useMoment();
  const [moving, setMoving] = useState<CourseStatus | null>(null);
  const [isCopying, setCopying] = useState(false);
  const move = useTask((requestId: string, to: CourseStatus, reason: string) =>
    moveCourse({ communityId, courseId, to, reason }, requestId),
  );
  useDidShow(() => void openCourse(courseId));
  usePullRefresh(() => openCourse(courseId));

  const finishMove = async (to: CourseStatus, reason: string) => {
    const moved = await move.run(to, reason);
    setMoving(null);
    if (moved) toast(`课程现在是「${STATUS_WORDS[moved.status]}」`);
    await openCourse(courseId);
  };

  const footer = (course: DeskCourse) => {
    const next = nextThing(course, moment.now);
    if (next === null) return undefined;
    const act = () => (next.to === 'move' ? setMoving(next.status) : void navigate(PLACES[next.to](courseId)));
    return (
      <Button kind='star' onClick={act}>
        {next.words}
      </Button>
    );
  };

  if (remote.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title='课程工作台'>
        <DeskWall />
      </Page>
    );
  }
  return (
    <Page title='课程工作台' footer={remote.data ? footer(remote.data) : undefined}>
      <RemoteView remote={remote} skeleton={<WorkbenchSkeleton />} onRetry={() => void openCourse(courseId)}>
        {(course) => <Workbench course={course} onMove={setMoving} onCopy={() => setCopying(true)} />}
      </RemoteView>
      <MoveSheet
        to={moving}
        busy={move.busy}
        onClose={() => setMoving(null)}
        onMove={(to, reason) => void finishMove(to, reason)}
      />
      {isCopying && (
        <CopySheet question={{ communityId, courseId }} today={todayOf(moment)} onClose={() => setCopying(false)} />
      )}
    </Page>
  );
}
