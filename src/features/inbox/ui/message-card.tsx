import { Text, View } from '@tarojs/components';
import type { InboxMessage } from '@contract/inbox';
import { useMoment } from '@/shared/hooks/moment';
import { sayInstant } from '@/shared/format/dates';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { KINDS } from '../kinds';
import './message-card.scss';

/** One message; unread is told by a dot and by the word. A tap opens what it is about. */
export function MessageCard({ message, onOpen }: { message: InboxMessage; onOpen: () => void }) {
  const moment = useMoment();
  const { icon, name } = KINDS[message.kind];
  const state = message.isRead ? '' : '未读，';
  return (
    <Card
      className={message.isRead ? 'message' : 'message message--unread'}
      onClick={onOpen}
      label={`${state}${name}：${message.title}`}
    >
      <View className='message__head'>
        <Icon name={icon} className='message__icon' />
        <Text className='message__kind'>{name}</Text>
        <Text className='message__time'>{sayInstant(message.createdAt, moment)}</Text>
        {!message.isRead && <Text className='message__unread'>未读</Text>}
      </View>
      <View className='message__title'>{message.title}</View>
      {message.body !== '' && <View className='message__body'>{message.body}</View>}
      {message.link !== null && (
        <View className='message__open'>
          去看看
          <Icon name='chevron-right' size='s' />
        </View>
      )}
    </Card>
  );
}
