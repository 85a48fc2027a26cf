import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import type { DayDetail } from '@contract/checkin';
import { a11y } from '@/platform/a11y';
import { copyText } from '@/platform/clipboard';
import { navigate } from '@/platform/navigation';
import { confirm } from '@/platform/notify';
import { enterCommunity, useSession, useToday } from '@/session';
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
  const { communityId, text } = entry.input;
  const isMember = useSession(({ memberships }) => memberships.some((one) => one.communityId === communityId));
  const error = entry.lastError ?? { code: 'SYSTEM.INTERNAL' as const };
  const words = makeupDay
    ? `这一天的打卡时间已过，还有 ${makeupDay.makeupCards} 张补卡，可以补上`
    : sayError(error, moment);

  const open = async (asMakeup: boolean) => {
    const page = reopen(entry, { asMakeup });
    if (page === null) return;
    // it may have been written for another community of mine
    if (communityId !== useSession.getState().communityId) await enterCommunity(communityId);
    await navigate(page);
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
      {text !== '' && <View className='refused__text'>{text}</View>}
      <View className='refused__actions'>
        <Button kind='plain' size='small' onClick={() => void giveUp()}>
          放弃
        </Button>
        {isMember && (
          <Button kind='quiet' size='small' onClick={() => void open(makeupDay !== null)}>
            {makeupDay ? '用补卡点亮' : '查看'}
          </Button>
        )}
        {!isMember && text !== '' && (
          <Button kind='quiet' size='small' onClick={() => void copyText(text)}>
            复制文字
          </Button>
        )}
      </View>
    </Card>
  );
}

function useEntryTitle(entry: CheckinEntry): string {
  const courses = useToday(({ data }) => data?.current?.courses);
  const memberships = useSession((session) => session.memberships);
  const here = useSession((session) => session.communityId);
  const moment = useMoment();
  const { communityId } = entry.input;
  const course = isSubmit(entry) && courses?.find(({ courseId }) => courseId === entry.input.courseId);
  const elsewhere = communityId !== here && memberships.find((one) => one.communityId === communityId);
  const place = course ? course.title : elsewhere ? elsewhere.name : null;
  const what = isSubmit(entry) ? `${sayDay(entry.input.localDate, todayOf(moment))}的打卡没有送达` : '修改没有送达';
  return place === null ? what : `${place} · ${what}`;
}

/** Where an entry came too late, the day if a make-up card can still light it. */
function useMakeupDay(entry: CheckinEntry): DayDetail | null {
  const [day, setDay] = useState<DayDetail | null>(null);
  const target = isSubmit(entry) && entry.lastError?.code === 'CHECKIN.TOO_LATE' ? entry.input : null;
  const [communityId, courseId, localDate] = [target?.communityId, target?.courseId, target?.localDate];

  useEffect(() => {
    if (communityId === undefined || courseId === undefined || localDate === undefined) return undefined;
    let isCurrent = true;
    void getDay({ communityId, courseId, localDate }).then((answer) => {
      if (isCurrent && answer.ok && answer.data.canMakeUp) setDay(answer.data);
    });
    return () => {
      isCurrent = false;
    };
  }, [communityId, courseId, localDate]);

  return day;
}
