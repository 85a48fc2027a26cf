import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { navigate } from '@/platform/navigation';
import { confirm, toast } from '@/platform/notify';
import { useShareCard } from '@/platform/share';
import { routes } from '@/routes';
import { loadSession, openInCommunity, useSession } from '@/session';
import { useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { EnrolSheet } from '../../enrol/enrol-sheet';
import { askGiveUp, doorOf, sayEnrolled, sayGivenUp, SHEET_QUESTIONS } from '../../enrol/rules';
import { actionFor } from '../../rules';
import { sendAcknowledgement, sendWithdrawal, useCourse, type CourseQuestion } from '../../store';
import { CourseSkeleton } from '../../ui/course-skeletons';
import { CourseView } from './course-view';

async function openCourse(courseId: string): Promise<void> {
  await openInCommunity(useCourse, (communityId) => useCourse.getState().open({ communityId, courseId }));
}

export default function CoursePage() {
  const { courseId = '' } = useRouter().params;
  const remote = useCourse();
  const communityId = useSession((session) => session.communityId);
  const [isEnrolling, setEnrolling] = useState(false);
  const moment = useMoment();
  const withdraw = useTask((requestId: string, question: CourseQuestion) => sendWithdrawal(question, requestId));
  const acknowledge = useTask((requestId: string, question: CourseQuestion) =>
    sendAcknowledgement(question, requestId),
  );
  useDidShow(() => void openCourse(courseId));
  usePullRefresh(() => remote.refresh());
  useShareCard(() => ({ title: remote.data?.course.title ?? '一起来学', path: routes.courseDetail(courseId) }));

  const agree = async () => {
    if (communityId === null || !(await acknowledge.run({ communityId, courseId }))) return;
    toast('约定好了，一起走到结营');
    remote.patch((detail) => ({ ...detail, asksForRules: false }));
    // Today asks for it no longer
    void loadSession();
  };

  const refreshAll = () => Promise.all([openCourse(courseId), loadSession()]);

  const giveUp = async () => {
    if (communityId === null || !remote.data) return;
    const { enrolment } = remote.data.course;
    const isSure = await confirm({ ...askGiveUp(enrolment), dangerous: true });
    if (!isSure || !(await withdraw.run({ communityId, courseId }))) return;
    toast(sayGivenUp(enrolment));
    await refreshAll();
  };

  const startEnrolling = () => {
    if ((remote.data?.terms.questions.length ?? 0) > SHEET_QUESTIONS) void navigate(routes.courseEnrol(courseId));
    else setEnrolling(true);
  };

  const footer = () => {
    if (!remote.data || communityId === null) return undefined;
    const { plan } = remote.data;
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
    if (action === 'report') {
      return (
        <Button kind='star' icon='star' onClick={() => void navigate(routes.courseReport(courseId))}>
          看我的结营报告
        </Button>
      );
    }
    const door = doorOf(remote.data, moment);
    return (
      <Button kind='star' disabled={!door.isOpen} onClick={startEnrolling}>
        {door.label}
      </Button>
    );
  };

  return (
    <Page title='课程详情' footer={footer()}>
      <RemoteView remote={remote} skeleton={<CourseSkeleton />} onRetry={() => void openCourse(courseId)}>
        {(detail) => (
          <>
            <CourseView
              detail={detail}
              moment={moment}
              onGiveUp={() => void giveUp()}
              isGivingUp={withdraw.busy}
              onAgree={() => void agree()}
              isAgreeing={acknowledge.busy}
            />
            {communityId !== null && isEnrolling && (
              <EnrolSheet
                detail={detail}
                communityId={communityId}
                onClose={() => setEnrolling(false)}
                onEnrolled={(answer) => {
                  setEnrolling(false);
                  toast(sayEnrolled(answer));
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
