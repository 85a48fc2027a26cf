import { Text, View } from '@tarojs/components';
import { ERRORS } from '@contract/errors';
import { a11y } from '@/platform/a11y';
import { copyText } from '@/platform/clipboard';
import { useSession } from '@/session';
import { sayError } from '@/shared/format/errors';
import { useMoment } from '@/shared/hooks/moment';
import { Avatar } from '@/shared/ui/avatar';
import { Icon } from '@/shared/ui/icon';
import { dropPending, retryPending, type PendingComment } from '../../detail/comments';

/** A comment of mine on its way, or one that did not arrive. */
export function PendingRow({ pending }: { pending: PendingComment }) {
  const me = useSession((session) => session.me);
  const moment = useMoment();
  const { requestId, text, replyTo, error } = pending;
  if (!me) return null;
  return (
    <View className='comment'>
      <Avatar person={me} size='s' />
      <View className='comment__words'>
        <View className='comment__head'>
          <Text className='comment__name'>{me.nickname}</Text>
          {!error && <Text className='comment__at'>正在发送</Text>}
        </View>
        <View className='comment__text'>
          {replyTo && <Text className='comment__to'>{`回复 ${replyTo.nickname}：`}</Text>}
          <Text>{text}</Text>
        </View>
        {error && (
          <View className='comment__failure' {...a11y({ role: 'alert' })}>
            <View className='comment__reason'>
              <Icon name='circle-alert' size='s' />
              <Text>{`没有发出：${sayError(error, moment)}`}</Text>
            </View>
            <View className='comment__tools'>
              {ERRORS[error.code].retryable ? (
                <View
                  className='comment__tool'
                  onClick={() => void retryPending(requestId)}
                  {...a11y({ role: 'button' })}
                >
                  重试
                </View>
              ) : (
                <View className='comment__tool' onClick={() => void copyText(text)} {...a11y({ role: 'button' })}>
                  复制文字
                </View>
              )}
              <View className='comment__tool' onClick={() => dropPending(requestId)} {...a11y({ role: 'button' })}>
                删除
              </View>
            </View>
          </View>
        )}
      </View>
    </View>
  );
}
