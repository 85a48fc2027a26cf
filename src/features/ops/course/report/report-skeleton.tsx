import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Card } from '@/shared/ui/card';
import { Skeleton } from '@/shared/ui/skeleton';
import './report-view.scss';

const FIGURES = [1, 2, 3, 4];

/** The report on its way: its figures, its curve, its counts. */
export function ReportSkeleton() {
  return (
    <View className='course-report' {...a11y({ label: '正在读取', role: 'alert' })}>
      <Card className='course-report__wide stack'>
        <Skeleton height={44} width='60%' />
        <View className='course-report__figures'>
          {FIGURES.map((figure) => (
            <Skeleton key={figure} height={88} />
          ))}
        </View>
      </Card>
      <Card className='stack'>
        <Skeleton height={44} width='40%' />
        <Skeleton height={240} />
      </Card>
      <Card className='stack'>
        <Skeleton height={64} />
        <Skeleton height={64} />
      </Card>
    </View>
  );
}
