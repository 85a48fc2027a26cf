import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { CourseDetail } from '@contract/course';
import { goBack } from '@/platform/navigation';
import { toast } from '@/platform/notify';
import { routes } from '@/routes';
import { loadSession, openInCommunity, useSession } from '@/session';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { EnrolFields } from '../../enrol/enrol-fields';
import { sayConsent, sayEnrolled } from '../../enrol/rules';
import { useEnrolment } from '../../enrol/use-enrolment';
import { useCourse } from '../../store';

async function openCourse(courseId: string): Promise<void> {
  await openInCommunity(useCourse, (communityId) => useCourse.getState().open({ communityId, courseId }));
}

/** The form of a course that asks more than fits on a sheet. */
export default function EnrolPage() {
  const { courseId = '' } = useRouter().params;
  const remote = useCourse();
  const communityId = useSession((session) => session.communityId);
  useDidShow(() => void openCourse(courseId));
  if (remote.data === null || communityId === null) {
    return (
      <Page title='填写报名信息'>
        <RemoteView remote={remote} skeleton={<SkeletonCards count={3} />} onRetry={() => void openCourse(courseId)}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  return <FilledPage detail={remote.data} communityId={communityId} />;
}

function FilledPage({ detail, communityId }: { detail: CourseDetail; communityId: string }) {
  const remote = useCourse();
  const { course } = detail;
  const enrolment = useEnrolment(detail, communityId);
  const submit = async () => {
    const answer = await enrolment.send();
    if (!answer) return;
    toast(sayEnrolled(answer));
    void loadSession();
    await goBack(routes.courseDetail(course.courseId));
  };
  return (
    <Page
      title='填写报名信息'
      footer={
        <Button kind='star' busy={enrolment.busy} disabled={enrolment.missing !== null} onClick={() => void submit()}>
          {enrolment.missing ?? sayConsent(course)}
        </Button>
      }
    >
      <RemoteView remote={remote} skeleton={null} onRetry={() => void openCourse(course.courseId)}>
        {() => (
          <Card>
            <View className='form'>
              <View className='enrol__title'>{course.title}</View>
              <EnrolFields detail={detail} enrolment={enrolment} />
            </View>
          </Card>
        )}
      </RemoteView>
    </Page>
  );
}
