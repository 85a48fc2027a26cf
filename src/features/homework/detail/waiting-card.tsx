import { View } from '@tarojs/components';
import type { Attachment } from '@contract/homework';
import { a11y } from '@/platform/a11y';
import { toast } from '@/platform/notify';
import { sayError } from '@/shared/format/errors';
import { sayInstant, type Moment } from '@/shared/format/dates';
import { outbox, useOutbox } from '@/shared/outbox';
import { useOnline } from '@/shared/hooks/use-online';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { reopenHandIn, type HandInEntry } from '../draft/hand-in';
import './waiting-card.scss';

export interface WaitingCardProps {
  entry: HandInEntry;
  moment: Moment;
  /** Uploads that were in storage before this version was written. */
  known: readonly Attachment[];
}

/** A version that has not reached the server: it waits for the network, or was refused and can be put right. */
export function WaitingCard({ entry, moment, known }: WaitingCardProps) {
  const isOnline = useOnline();
  const isSending = useOutbox(({ sending }) => sending === entry.requestId);
  const isRefused = entry.state === 'refused';
  const written = sayInstant(entry.input.writtenAt, moment);
  const reason = isRefused && entry.lastError ? sayError(entry.lastError, moment) : null;

  const reopen = async () => {
    if (!(await reopenHandIn(entry, known))) toast('正在提交，稍等一下');
  };

  return (
    <Card className='unsent'>
      <View className='unsent__head' {...a11y({ role: 'alert' })}>
        <Icon name={isRefused ? 'circle-alert' : 'cloud-upload'} className='unsent__icon' />
        <View className='unsent__title'>{isRefused ? '这一版没有交上' : '写好了，还没有交上'}</View>
      </View>
      <View className='unsent__words'>
        {reason ?? `${written} 写好，${isOnline ? '正在自动重试' : '联网后自动提交'}，按写好的时间算`}
      </View>
      {entry.input.text !== '' && <View className='unsent__text'>{entry.input.text}</View>}
      <View className='unsent__actions'>
        <Button kind='plain' size='small' disabled={isSending} onClick={() => void reopen()}>
          {isRefused ? '继续修改' : '拿回来改'}
        </Button>
        {isOnline && (
          <Button
            kind='quiet'
            size='small'
            busy={isSending}
            onClick={() => void (isRefused ? outbox.retry(entry.requestId) : outbox.flush())}
          >
            {isRefused ? '再交一次' : '现在提交'}
          </Button>
        )}
      </View>
    </Card>
  );
}
