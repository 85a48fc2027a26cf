import { useDidShow, useRouter } from '@tarojs/taro';
import { toast } from '@/platform/notify';
import { saveFile } from '@/platform/save-file';
import { openInCommunity, useSession } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { ReportSkeleton } from '../../course/report/report-skeleton';
import { ReportView } from '../../course/report/report-view';
import { exportReport, useCourseReport } from '../../course/report/store';
import { DeskWall } from '../../ui/desk-wall';

async function openReport(courseId: string): Promise<void> {
  await openInCommunity(useCourseReport, (communityId) => useCourseReport.getState().open({ communityId, courseId }));
}

export default function CourseReportPage() {
  const { courseId = '' } = useRouter().params;
  const remote = useCourseReport();
  const communityId = useSession((session) => session.communityId) ?? '';
  const exporting = useTask(() => exportReport({ communityId, courseId }));
  useDidShow(() => void openReport(courseId));
  usePullRefresh(() => remote.refresh());

  const save = async () => {
    const file = await exporting.run();
    if (file === null) return;
    if (!(await saveFile(file.fileName, file.csv))) toast('没有保存，再试一次');
  };

  if (remote.error?.code === 'RESOURCE.NOT_FOUND') {
    return (
      <Page title='课程报告'>
        <DeskWall />
      </Page>
    );
  }
  const footer =
    remote.data && remote.data.learners > 0 ? (
      <Button kind='star' icon='download' busy={exporting.busy} onClick={() => void save()}>
        导出每个人的报告
      </Button>
    ) : undefined;
  return (
    <Page title='课程报告' wide footer={footer}>
      <RemoteView
        remote={remote}
        skeleton={<ReportSkeleton />}
        empty={{
          when: ({ learners }) => learners === 0,
          icon: 'file-text',
          title: '这一期没有学员',
          text: '有人报名的课程结营后，这里会有完成情况、小队和每天的打卡率。',
        }}
        onRetry={() => void openReport(courseId)}
      >
        {(report) => <ReportView report={report} />}
      </RemoteView>
    </Page>
  );
}
