import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { navigate, replaceWith } from '@/platform/navigation';
import { useShareCard } from '@/platform/share';
import { routes } from '@/routes';
import { useToday } from '@/session';
import { sayDayWithWeekday } from '@/shared/format/dates';
import { outbox } from '@/shared/outbox';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { celebrate, useLitDay, type LitDay } from '../../lit/store';
import { Constellation } from './constellation';
import { LitWords } from './lit-words';
import { WaitingWords } from './waiting-words';
import './lit.scss';

/** The moment a day is lit, or kept to be lit when the network is back. */
export default function LitPage() {
  const { courseId, localDate } = useRouter().params;
  const day = useLitDay((state) => state.day);
  const isIt = day?.courseId === courseId && day?.localDate === localDate;

  useShareCard(() => ({ title: '今天的星星亮了', path: routes.today() }));

  // opened without the moment, such as by reloading: Today tells how things stand
  useEffect(() => {
    if (!isIt) void replaceWith(routes.today());
  }, [isIt]);

  return (
    <Page
      title=''
      kind='night'
      footer={
        <View className='lit-foot'>
          <Button kind='star' onClick={() => void navigate(routes.today())}>
            {day?.submitted ? '去看看大家写了什么' : '回到今日'}
          </Button>
          <Button kind='ghost' onClick={() => void navigate(routes.settings())}>
            设置明早提醒
          </Button>
        </View>
      }
    >
      {day && isIt && <Moment day={day} />}
    </Page>
  );
}

function Moment({ day }: { day: LitDay }) {
  const { courseId, localDate, submitted } = day;
  const week = useToday(({ data }) => data?.current?.courses.find((one) => one.courseId === courseId)?.week);
  useArrival(day);
  return (
    <View className='lit'>
      <View className='lit__date'>{sayDayWithWeekday(localDate)}</View>
      {submitted ? (
        <LitWords submitted={submitted}>
          <Constellation week={week ?? []} localDate={localDate} isLit isMilestone={submitted.milestone !== null} />
        </LitWords>
      ) : (
        <WaitingWords day={day}>
          <Constellation week={week ?? []} localDate={localDate} isLit={false} isMilestone={false} />
        </WaitingWords>
      )}
    </View>
  );
}

/** A check-in that waits may arrive while the page is still there. */
function useArrival(day: LitDay): void {
  useEffect(
    () =>
      outbox.onSent('checkin.submit', ({ input }, submitted) => {
        if (input.courseId === day.courseId && input.localDate === day.localDate) celebrate({ ...day, submitted });
      }),
    [day],
  );
}
