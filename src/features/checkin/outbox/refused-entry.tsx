import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import type { DayDetail } from '@contract/checkin';
import { a11y } from '@/platform/a11y';
import { navigate } from '@/platform/navigation';
import { confirm } from '@/platform/notify';
import { useToday } from '@/session';
import { sayDay, todayOf } from '@/shared/format/dates';
import { sayError } from '@/shared/format/errors';
import { useMoment } from '@/shared/hooks/moment';
import { outbox } from '@/shared/outbox';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { getDay } from '../api';
import { reopen } from './reopen';
import { isSubmit, type CheckinEntry } from './rules';

/** A check-in that the server did not take: why, and what can be done. Nothing written is lost by itself. */
export function RefusedEntry({ entry }: { entry: CheckinEntry }) {
  const moment = useMoment();
  const makeupDay = useMakeupDay(entry);
  const title = useEntryTitle(entry);
  const error = entry.lastError ?? { code: 'SYSTEM.INTERNAL' as const };
  const words = makeupDay
    ? `这一天的打卡时间已过，还有 ${makeupDay.makeupCards} 张补卡，可以补上`
    : sayError(error, moment);

  const open = (asMakeup: boolean) => {
    const page = reopen(entry, { asMakeup });
    if (page !== null) void navigate(page);
  };

  const giveUp = async () => {
    const isSure = await confirm({
      title: '放弃这条打卡？',
      text: '写下的文字和图片会从手机里删除',
      confirmText: '放弃',
      cancelText: '先留着',
      dangerous: true,
    });
    if (isSure) outbox.discard(entry.requestId);
  };

  return (
    <Card className='refused'>
      <View className='refused__head'>
        <Icon name='circle-alert' className='refused__icon' />
        <View className='refused__title' {...a11y({ role: 'heading' })}>
          {title}
        </View>
      </View>
      <View className='refused__reason'>{words}</View>
      {entry.input.text !== '' && <View className='refused__text'>{entry.input.text}</View>}
      <View className='refused__actions'>
        <Button kind='plain' size='small' onClick={() => void giveUp()}>
          放弃
        </Button>
        <Button kind='quiet' size='small' onClick={() => open(makeupDay !== null)}>
          {makeupDay ? '用补卡点亮' : '查看'}
        </Button>
      </View>
    </Card>
  );
}

function useEntryTitle(entry: CheckinEntry): string {
  const courses = useToday(({ data }) => data?.current?.courses);
  const moment = useMoment();
  if (!isSubmit(entry)) return '修改没有送达';
  const course = courses?.find(({ courseId }) => courseId === entry.input.courseId);
  const day = sayDay(entry.input.localDate, todayOf(moment));
  return course ? `${course.title} · ${day}的打卡没有送达` : `${day}的打卡没有送达`;
}

/** Where an entry came too late, the day if a make-up card can still light it. */
function useMakeupDay(entry: CheckinEntry): DayDetail | null {
  const [day, setDay] = useState<DayDetail | null>(null);
  const target = isSubmit(entry) && entry.lastError?.code === 'CHECKIN.TOO_LATE' ? entry.input : null;
  const [courseId, localDate] = [target?.courseId, target?.localDate];

  useEffect(() => {
    if (courseId === undefined || localDate === undefined) return undefined;
    let isCurrent = true;
    void getDay({ courseId, localDate }).then((answer) => {
      if (isCurrent && answer.ok && answer.data.canMakeUp) setDay(answer.data);
    });
    return () => {
      isCurrent = false;
    };
  }, [courseId, localDate]);

  return day;
}
