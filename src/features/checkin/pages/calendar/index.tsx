import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { toast } from '@/platform/notify';
import { routes } from '@/routes';
import { openInCommunity, useSession, useToday } from '@/session';
import { sayMonth, todayOf } from '@/shared/format/dates';
import { momentNow, useMoment } from '@/shared/hooks/moment';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { useTask } from '@/shared/hooks/use-task';
import { Card } from '@/shared/ui/card';
import { Figure } from '@/shared/ui/figure';
import { Icon } from '@/shared/ui/icon';
import { ListRow } from '@/shared/ui/list-row';
import { Page } from '@/shared/ui/page';
import { RemoteView } from '@/shared/ui/remote-view';
import { Segments } from '@/shared/ui/segments';
import { Skeleton } from '@/shared/ui/skeleton';
import { DaySheet } from '../../calendar/day-sheet';
import { Legend } from '../../calendar/legend';
import { MonthGrid } from '../../calendar/month-grid';
import { addMonths, sayMakeupCards, withLeave, type CalendarDay, type DayOffer } from '../../calendar/rules';
import { askLeave, takeLeaveBack, useMonth, type MonthQuestion } from '../../calendar/store';
import './index.scss';

async function openMonth(courseId: string, month: string): Promise<void> {
  await openInCommunity(useMonth, (communityId) => useMonth.getState().open({ communityId, courseId, month }));
}

export default function CalendarPage() {
  const { params } = useRouter();
  const courses = useToday((state) => state.data?.current?.courses) ?? [];
  const [courseId, setCourseId] = useState(params.courseId ?? '');
  const [month, setMonth] = useState(params.month ?? todayOf(momentNow()).slice(0, 7));
  const [picked, setPicked] = useState<CalendarDay | null>(null);
  const remote = useMonth();
  const communityId = useSession((session) => session.communityId);
  const calendarToday = todayOf(useMoment());
  // until the cut-off it is still the learning day before
  const today = courses.find((course) => course.courseId === courseId)?.localDate ?? calendarToday;
  const leave = useTask((requestId: string, question: Omit<MonthQuestion, 'month'>, date: string, taken: boolean) =>
    taken ? askLeave(question, date, requestId) : takeLeaveBack(question, date, requestId),
  );

  useDidShow(() => void openMonth(courseId, month));
  usePullRefresh(() => remote.refresh());

  const turnTo = (nextCourse: string, nextMonth: string) => {
    setCourseId(nextCourse);
    setMonth(nextMonth);
    void openMonth(nextCourse, nextMonth);
  };

  const changeLeave = async (localDate: string, taken: boolean) => {
    const before = remote.data;
    if (communityId === null || before === null) return;
    remote.patch((data) => withLeave(data, localDate, taken, today));
    const answer = await leave.run({ communityId, courseId }, localDate, taken);
    if (answer === null) {
      remote.patch(() => before);
      return;
    }
    remote.patch((data) => ({ ...data, ...answer }));
    toast(taken ? '已请假，连续不会断' : '已取消请假');
  };

  const onOffer = (offer: DayOffer, day: CalendarDay) => {
    setPicked(null);
    const { localDate, checkinId } = day;
    if (offer === 'open' && checkinId !== null) void navigate(routes.checkinDetail(checkinId));
    if (offer === 'write') void navigate(routes.compose({ courseId, localDate }));
    if (offer === 'makeup') void navigate(routes.compose({ courseId, localDate, makeup: 1 }));
    if (offer === 'take_leave' || offer === 'cancel_leave') void changeLeave(localDate, offer === 'take_leave');
  };

  return (
    <Page title='打卡日历'>
      {courses.length > 1 && (
        <Segments
          items={courses.map((course) => ({ value: course.courseId, label: course.title }))}
          value={courseId}
          onChange={(next) => turnTo(next, month)}
        />
      )}
      <Card>
        <View className='calendar__head'>
          <MonthArrow side='left' onClick={() => turnTo(courseId, addMonths(month, -1))} />
          <View className='calendar__month' {...a11y({ role: 'heading' })}>
            {sayMonth(month)}
          </View>
          <MonthArrow side='right' onClick={() => turnTo(courseId, addMonths(month, 1))} />
        </View>
        <RemoteView
          remote={remote}
          skeleton={<Skeleton height={740} />}
          onRetry={() => void openMonth(courseId, month)}
        >
          {(data) => (
            <>
              <MonthGrid days={data.days} today={today} onPick={setPicked} />
              <Legend />
              <DaySheet
                day={picked}
                today={today}
                month={data}
                busy={leave.busy}
                onClose={() => setPicked(null)}
                onOffer={onOffer}
              />
            </>
          )}
        </RemoteView>
      </Card>
      {remote.data === null && remote.status !== 'failed' && (
        <>
          <Skeleton height={152} className='calendar__waiting' />
          <Skeleton height={320} className='calendar__waiting' />
        </>
      )}
      {remote.data && (
        <>
          <Card className='calendar__figures'>
            <Figure value={remote.data.figures.streak} unit='天' caption='现在连续' tone='star' />
            <Figure value={remote.data.figures.bestStreak} unit='天' caption='最长连续' />
            <Figure value={`${remote.data.figures.litDays}/${remote.data.figures.days}`} caption='已点亮' />
          </Card>
          <Card rows>
            <ListRow icon='repeat' title={`补卡 ${remote.data.makeupCards} 张`} text={sayMakeupCards(remote.data)} />
            <ListRow
              icon='calendar-off'
              title={`请假还剩 ${remote.data.leaveLeft} 次`}
              text='请假的日子不算错过，连续会接上。今天和以后的日子都可以请。'
            />
          </Card>
        </>
      )}
    </Page>
  );
}

function MonthArrow({ side, onClick }: { side: 'left' | 'right'; onClick: () => void }) {
  return (
    <View
      className='calendar__arrow'
      onClick={onClick}
      {...a11y({ label: side === 'left' ? '上个月' : '下个月', role: 'button' })}
    >
      <Icon name={side === 'left' ? 'chevron-left' : 'chevron-right'} />
    </View>
  );
}
