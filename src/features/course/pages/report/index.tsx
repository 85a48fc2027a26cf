import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { LearnerReport } from '@contract/closing';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { openInCommunity } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { Skeleton, SkeletonCards } from '@/shared/ui/skeleton';
import { courseSkyBackground, skySize } from '../../closing/course-sky';
import { sayEnding, sayPeriod, saySky } from '../../closing/rules';
import { useReport } from '../../closing/store';
import { ReportView } from './report-view';
import './index.scss';

async function openReport(courseId: string): Promise<void> {
  await openInCommunity(useReport, (communityId) => useReport.getState().open({ communityId, courseId }));
}

export default function ReportPage() {
  const { courseId = '' } = useRouter().params;
  const remote = useReport();
  useDidShow(() => void openReport(courseId));
  usePullRefresh(() => remote.refresh());
  const report = remote.data;

  const footer = report ? (
    report.isComplete ? (
      <Button kind='star' icon='award' onClick={() => void navigate(routes.certificate(courseId))}>
        看我的证书
      </Button>
    ) : (
      <Button icon='calendar-days' onClick={() => void navigate(routes.calendar({ courseId }))}>
        看我的打卡日历
      </Button>
    )
  ) : undefined;

  const hero = report ? (
    <>
      <View className='report__course'>{report.courseTitle}</View>
      <View className='report__ending' {...a11y({ role: 'heading' })}>
        {sayEnding(report)}
      </View>
      <View className='report__period'>{sayPeriod(report)}</View>
      <View
        className='report__sky'
        style={{
          backgroundImage: courseSkyBackground(report.days),
          // as tall as it is drawn, for its own width
          paddingBottom: `${(skySize(report.days.length).height / skySize(report.days.length).width) * 100}%`,
        }}
        {...a11y({ label: saySky(report), role: 'img' })}
      />
      <Legend days={report.days} />
    </>
  ) : (
    <View className='report__waiting' />
  );

  return (
    <Page title='结营报告' kind='hero' hero={hero} footer={footer}>
      <RemoteView remote={remote} skeleton={<ReportSkeleton />} onRetry={() => void openReport(courseId)}>
        {(data) => <ReportView report={data} />}
      </RemoteView>
    </Page>
  );
}

const SIGNS = [
  { sign: 'leave', words: '请假' },
  { sign: 'missed', words: '错过' },
  { sign: 'makeup', words: '补卡' },
] as const;

/** What the signs beside the stars mean: those that this sky has. */
function Legend({ days }: Pick<LearnerReport, 'days'>) {
  const shown = SIGNS.filter(({ sign }) => days.some(({ mark }) => mark === sign));
  if (shown.length === 0) return null;
  return (
    <View className='report__legend'>
      {shown.map(({ sign, words }) => (
        <View key={sign} className={`report__sign report__sign--${sign}`}>
          {words}
        </View>
      ))}
    </View>
  );
}

function ReportSkeleton() {
  return (
    <View className='stack' {...a11y({ label: '正在读取', role: 'alert' })}>
      <View className='skeleton--card'>
        <Skeleton height={88} />
        <Skeleton height={88} />
      </View>
      <SkeletonCards count={2} />
    </View>
  );
}
