import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { navigate } from '@/platform/navigation';
import { confirm, toast } from '@/platform/notify';
import { useShareCard } from '@/platform/share';
import { routes } from '@/routes';
import { loadSession, openInCommunity, useSession } from '@/session';
import { todayOf } from '@/shared/format/dates';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { actionFor, whyClosed } from '../../rules';
import { sendWithdrawal, useCourse, type CourseQuestion } from '../../store';
import { CourseSkeleton } from '../../ui/course-skeletons';
import { EnrolSheet } from '../../ui/enrol-sheet';
import { CourseView } from './course-view';

async function openCourse(courseId: string): Promise<void> {
  await openInCommunity(useCourse, (communityId) => useCourse.getState().open({ communityId, courseId }));
}

export default function CoursePage() {
  const { courseId = '' } = useRouter().params;
  const remote = useCourse();
  const communityId = useSession((session) => session.communityId);
  const [isEnrolling, setEnrolling] = useState(false);
  const today = todayOf(useMoment());
  const withdraw = useTask((requestId: string, question: CourseQuestion) => sendWithdrawal(question, requestId));
  useDidShow(() => void openCourse(courseId));
  usePullRefresh(() => remote.refresh());
  useShareCard(() => ({ title: remote.data?.course.title ?? '一起来学', path: routes.courseDetail(courseId) }));

  const refreshAll = () => Promise.all([openCourse(courseId), loadSession()]);

  const leave = async () => {
    if (communityId === null) return;
    const isSure = await confirm({
      title: '退出这门课程？',
      text: '名额会让给别人，你会离开小队。打过的卡和积分都会留着，之后还可以再报名。',
      confirmText: '退出课程',
      dangerous: true,
    });
    if (!isSure || !(await withdraw.run({ communityId, courseId }))) return;
    toast('已退出，随时欢迎回来');
    await refreshAll();
  };

  const footer = () => {
    if (!remote.data || communityId === null) return undefined;
    const { course, plan } = remote.data;
    const action = actionFor(remote.data);
    const due = plan.find((day) => day.mark === 'due');
    if (action === 'none') return undefined;
    if (action === 'compose' && due) {
      return (
        <Button
          kind='star'
          icon='star'
          onClick={() => void navigate(routes.compose({ courseId, localDate: due.localDate }))}
        >
          点亮今天
        </Button>
      );
    }
    if (action === 'calendar') {
      return (
        <Button icon='calendar-days' onClick={() => void navigate(routes.calendar({ courseId }))}>
          看我的打卡日历
        </Button>
      );
    }
    const why = whyClosed(course);
    return (
      <Button kind='star' disabled={why !== null} onClick={() => setEnrolling(true)}>
        {why ?? '报名这门课程'}
      </Button>
    );
  };

  return (
    <Page title='课程详情' footer={footer()}>
      <RemoteView remote={remote} skeleton={<CourseSkeleton />} onRetry={() => void openCourse(courseId)}>
        {(detail) => (
          <>
            <CourseView detail={detail} today={today} onWithdraw={() => void leave()} isWithdrawing={withdraw.busy} />
            {communityId !== null && (
              <EnrolSheet
                course={detail.course}
                communityId={communityId}
                open={isEnrolling}
                onClose={() => setEnrolling(false)}
                onEnrolled={() => {
                  setEnrolling(false);
                  toast('报名成功，开营见');
                  void refreshAll();
                }}
              />
            )}
          </>
        )}
      </RemoteView>
    </Page>
  );
}
