import { View } from '@tarojs/components';
import type { LearnerReport } from '@contract/closing';
import { a11y } from '@/platform/a11y';
import { Card } from '@/shared/ui/card';
import { Figure } from '@/shared/ui/figure';
import { ListRow } from '@/shared/ui/list-row';
import { Pill } from '@/shared/ui/pill';
import { ProgressBar } from '@/shared/ui/progress-bar';
import { sayCount, sayHomework, sayMissing, sayTeam, sayThanks, wholePercent } from '../../closing/rules';

/** What one did in a course, what it came to, and with whom. */
export function ReportView({ report }: { report: LearnerReport }) {
  const { litDays, askedDays, share, bestStreak, points, isComplete, team, homework } = report;
  const missing = sayMissing(report);
  return (
    <>
      <Card>
        <View className='report__figures'>
          <Figure value={litDays} unit={`/ ${askedDays} 天`} caption='点亮' tone='star' />
          <Figure value={bestStreak} unit='天' caption='最长连续' />
          <Figure value={points} unit='分' caption='在这门课攒下' />
        </View>
        <View className='report__share'>
          <ProgressBar
            value={litDays}
            max={askedDays}
            words={`${wholePercent(share)}%`}
            label='完成'
            tone={isComplete ? 'star' : 'night'}
          />
          {isComplete && (
            <Pill tone='gold' icon='award'>
              已完成
            </Pill>
          )}
        </View>
        <View className='report__note'>
          {sayCount(report)}
          {missing !== null && missing}
        </View>
      </Card>

      <Card>
        <View className='report__heading' {...a11y({ role: 'heading' })}>
          彼此照亮
        </View>
        <View className='report__praise'>
          <Figure value={report.likesReceived} unit='次' caption='收到的赞' />
          <Figure value={report.likesGiven} unit='次' caption='送出的赞' />
          <Figure value={report.commentsReceived} unit='条' caption='收到的评论' />
          <Figure value={report.commentsGiven} unit='条' caption='写下的评论' />
        </View>
      </Card>

      {(team !== null || homework !== null) && (
        <Card rows>
          {team !== null && <ListRow icon='waypoints' title={team.name} text={sayTeam(team)} />}
          {homework !== null && <ListRow icon='list-checks' title='作业' text={sayHomework(homework)} />}
        </Card>
      )}

      <View className='report__thanks'>{sayThanks(report)}</View>
    </>
  );
}
