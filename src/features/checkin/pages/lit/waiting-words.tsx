import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { ERRORS } from '@contract/errors';
import { a11y } from '@/platform/a11y';
import { sayInstant } from '@/shared/format/dates';
import { sayError } from '@/shared/format/errors';
import { useMoment } from '@/shared/hooks/moment';
import { useOutbox } from '@/shared/outbox';
import { Icon } from '@/shared/ui/icon';
import type { LitDay } from '../../lit/store';
import { isSubmit } from '../../outbox/rules';

/** The check-in is safe on the phone; it is lit as soon as it arrives. */
export function WaitingWords({ day, children }: PropsWithChildren<{ day: LitDay }>) {
  const moment = useMoment();
  const entry = useOutbox(({ entries }) =>
    entries.filter(isSubmit).find(({ input }) => input.courseId === day.courseId && input.localDate === day.localDate),
  );
  const isKept = useOutbox((state) => state.isKept);
  // the network is there, but we could not take it yet
  const isOurs = entry?.lastError != null && ERRORS[entry.lastError.code].kind !== 'client';
  const refusal = entry?.state === 'refused' ? entry.lastError : null;
  return (
    <>
      <View className='lit__title' {...a11y({ role: 'alert' })}>
        {refusal ? '这条还没有送达' : `${isKept ? '已保存' : '写好了'}，${isOurs ? '稍后' : '联网后'}自动点亮`}
      </View>
      {children}
      <View className='lit__lines'>
        <View className='lit__kept'>
          <Icon name={refusal ? 'circle-alert' : 'cloud-upload'} size='s' />
          {`写于 ${sayInstant(day.writtenAt, moment)}`}
        </View>
        <View className='lit__next'>
          {refusal ? `${sayError(refusal, moment)}。写下的内容都在，回今日处理。` : sayWait(isKept, isOurs)}
        </View>
      </View>
    </>
  );
}

function sayWait(isKept: boolean, isOurs: boolean): string {
  if (!isKept) return '手机存储满了，没能存下。送达之前请别关闭小程序';
  return isOurs ? '服务正忙，会自动再试，就算在写下的这一天' : '尽快联网送达，就算在写下的这一天';
}
