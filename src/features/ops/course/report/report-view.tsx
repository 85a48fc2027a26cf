import { View } from '@tarojs/components';
import type { CourseReport } from '@contract/closing';
import { a11y, DECORATIVE } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { routes } from '@/routes';
import { Avatar } from '@/shared/ui/avatar';
import { Card } from '@/shared/ui/card';
import { Figure } from '@/shared/ui/figure';
import { ListRow } from '@/shared/ui/list-row';
import { barsOf, percentOf, sayCounts, sayCurve, sayPeriod, sayPraise } from './rules';
import { TeamTable } from './team-table';
import './report-view.scss';

/** A course in figures: who completed it, how it went day by day, team by team, and what was praised. */
export function ReportView({ report }: { report: CourseReport }) {
  const { title, learners, completed, litDays, askedDays, teams, praised } = report;
  return (
    <View className='course-report'>
      <Card className='course-report__wide'>
        <View className='course-report__title' {...a11y({ role: 'heading' })}>
          {title}
        </View>
        <View className='course-report__soft'>{sayPeriod(report)}</View>
        <View className='course-report__figures'>
          <Figure value={learners} unit='人' caption='一起学' />
          <Figure value={completed} unit='人' caption='完成并获证书' tone='star' />
          <Figure value={percentOf(completed, learners) ?? '–'} unit='%' caption='结业率' />
          <Figure value={percentOf(litDays, askedDays) ?? '–'} unit='%' caption='打卡率' />
        </View>
      </Card>
      {report.days.length > 0 && <Curve report={report} />}
      <Card rows>
        {sayCounts(report).map((line) => (
          <ListRow key={line.title} title={line.title} text={line.text} />
        ))}
      </Card>
      {teams.length > 0 && (
        <Card rows className='course-report__wide'>
          <Heading words='各小队' />
          <TeamTable teams={teams} />
        </Card>
      )}
      {praised.length > 0 && (
        <Card rows>
          <Heading words='最受喜爱的打卡' />
          {praised.map((checkin) => (
            <ListRow
              key={checkin.checkinId}
              left={<Avatar person={checkin.author} />}
              title={<View className='course-report__excerpt'>{checkin.excerpt || '（图片打卡）'}</View>}
              text={`${checkin.author.nickname} · ${sayPraise(checkin)}`}
              label={`${checkin.author.nickname}的打卡`}
              onClick={() => void navigate(routes.checkinDetail(checkin.checkinId))}
            />
          ))}
        </Card>
      )}
    </View>
  );
}

function Heading({ words }: { words: string }) {
  return (
    <View className='course-report__heading' {...a11y({ role: 'heading' })}>
      {words}
    </View>
  );
}

/** Of those asked, how many lit each day. */
function Curve({ report }: { report: CourseReport }) {
  const bars = barsOf(report);
  return (
    <Card>
      <Heading words='每天的打卡率' />
      <View className='course-report__curve' {...a11y({ label: `每天的打卡率：${sayCurve(report)}`, role: 'img' })}>
        {bars.map(({ dayNo, percent }) => (
          <View
            key={dayNo}
            className='course-report__bar'
            style={{ height: `${Math.max(2, percent)}%` }}
            {...DECORATIVE}
          />
        ))}
      </View>
      <View className='course-report__axis' {...DECORATIVE}>
        <View>{`第 ${bars[0]?.dayNo ?? 1} 天`}</View>
        <View>{`第 ${bars.at(-1)?.dayNo ?? 1} 天`}</View>
      </View>
      <View className='course-report__soft'>{sayCurve(report)}</View>
    </Card>
  );
}
