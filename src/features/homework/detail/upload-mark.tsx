import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { sayShare } from '@/shared/format/numbers';
import { Icon } from '@/shared/ui/icon';
import { sayRefusedUpload } from '../draft/rules';
import type { UploadState } from '../draft/store';

export interface UploadMarkProps {
  upload: UploadState | undefined;
  /** Waits for the network. */
  isWaiting: boolean;
  className: string;
  onRetry: () => void;
}

/** How far an upload has come, in a word; nothing once it has arrived. */
export function UploadMark({ upload, isWaiting, className, onRetry }: UploadMarkProps) {
  if (upload?.state === 'failed') {
    return (
      <View
        className={`${className} ${className}--tappable`}
        onClick={onRetry}
        {...a11y({ role: 'button', label: '没有传完，点一下重试' })}
      >
        <Icon name='refresh-cw' size='s' />
        <View>重试</View>
      </View>
    );
  }
  if (upload?.state === 'refused') {
    return (
      <View className={className}>
        <Icon name='ban' size='s' />
        <View>{sayRefusedUpload(upload.code)}</View>
      </View>
    );
  }
  if (upload) return <View className={className}>{sayShare(upload.share)}</View>;
  if (!isWaiting) return null;
  return (
    <View className={className}>
      <Icon name='cloud-off' size='s' />
      <View>联网后传</View>
    </View>
  );
}
