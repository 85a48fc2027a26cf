import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { useOnline } from '@/shared/hooks/use-online';
import { outbox, useOutbox } from '@/shared/outbox';
import { Icon } from '@/shared/ui/icon';
import { RefusedEntry } from './refused-entry';
import { checkinEntries } from './rules';
import './outbox.scss';

/** What has not reached the server: how many wait, and what was refused and why. Nothing while all has arrived. */
export function OutboxBanner() {
  const entries = checkinEntries(useOutbox((state) => state.entries));
  const isSending = useOutbox((state) => state.sending !== null);
  const isKept = useOutbox((state) => state.isKept);
  const isOnline = useOnline();
  const waiting = entries.filter(({ state }) => state === 'waiting').length;
  const refused = entries.filter(({ state }) => state === 'refused');
  if (entries.length === 0) return null;
  return (
    <View className='stack'>
      {waiting > 0 && (
        <View className='outbox' {...a11y({ role: 'alert' })}>
          <Icon name='cloud-upload' className='outbox__icon' />
          <View className='outbox__words'>{`待发送 ${waiting} 条 · ${isKept ? whenSent(isOnline, isSending) : '手机存储满了，送达前请别关闭小程序'}`}</View>
          {isOnline && !isSending && (
            <View className='outbox__button' onClick={() => void outbox.flush()} {...a11y({ role: 'button' })}>
              现在发送
            </View>
          )}
        </View>
      )}
      {refused.map((entry) => (
        <RefusedEntry key={entry.requestId} entry={entry} />
      ))}
    </View>
  );
}

function whenSent(isOnline: boolean, isSending: boolean): string {
  if (!isOnline) return '联网后自动发送';
  return isSending ? '正在发送' : '稍后自动再试';
}
