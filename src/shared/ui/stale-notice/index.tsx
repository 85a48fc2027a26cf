import { View } from '@tarojs/components';
import type { ErrorBody } from '@contract/errors';
import { a11y } from '@/platform/a11y';
import { sayInstant } from '../../format/dates';
import { useMoment } from '../../hooks/moment';
import { Icon } from '../icon';

export interface StaleNoticeProps {
  error: Pick<ErrorBody, 'code'> | null;
  /** When what is shown came, in milliseconds. */
  fetchedAt: number | null;
  onRetry: () => void;
}

/** Says that what is shown is not fresh, and from when it is. Nothing while all is well. */
export function StaleNotice({ error, fetchedAt, onRetry }: StaleNoticeProps) {
  const moment = useMoment();
  if (!error || fetchedAt === null) return null;
  const isOffline = error.code === 'CLIENT.OFFLINE';
  const time = sayInstant(new Date(fetchedAt).toISOString(), moment);
  return (
    <View className='stale' {...a11y({ role: 'alert' })}>
      <Icon name={isOffline ? 'wifi-off' : 'cloud-off'} size='s' />
      <View className='stale__words'>{`${isOffline ? '没有网络' : '没能刷新'}，这是${time} 的内容`}</View>
      <View className='stale__retry' onClick={onRetry} {...a11y({ role: 'button' })}>
        刷新
      </View>
    </View>
  );
}
