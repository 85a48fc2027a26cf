import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { toast } from '@/platform/notify';
import { isLocalFile } from '@/platform/upload/types';
import { useOnline } from '@/shared/hooks/use-online';
import { Button } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import type { DraftItem } from '../draft/drafts';
import { isFileItem } from '../draft/hand-in';
import { sayRefusedFiles } from '../draft/rules';
import { pickFiles, removeItem, retryItem, useDraft } from '../draft/store';
import { sayBytes } from '../rules';
import { UploadMark } from './upload-mark';

function nameOf({ local, stored }: DraftItem): string {
  if (local && isLocalFile(local)) return local.fileName;
  return stored?.fileName ?? '文件';
}

/** The files of the draft, each with how far it has come, and the button for the next. */
export function FileRows({ isDisabled }: { isDisabled: boolean }) {
  const items = useDraft((state) => state.draft.items);
  const uploads = useDraft((state) => state.uploads);
  const isOnline = useOnline();
  const files = items.filter(isFileItem);
  const room = LIMITS.homeworkFiles - files.length;

  const add = async () => {
    const { refused } = await pickFiles(room);
    const words = sayRefusedFiles(refused);
    if (words !== null) toast(words);
  };

  return (
    <View className='work-files' {...a11y({ role: 'list', label: `文件 ${files.length} 个` })}>
      {files.map((file) => (
        <View key={file.key} className='work-files__row' {...a11y({ role: 'listitem' })}>
          <Icon name='file-text' className='work-files__icon' />
          <View className='work-files__words'>
            <View className='work-files__name'>{nameOf(file)}</View>
            <View className='work-files__size'>{sayBytes(file.local?.bytes ?? file.stored?.bytes ?? 0)}</View>
          </View>
          <UploadMark
            className='work-files__mark'
            upload={uploads[file.key]}
            isWaiting={file.mediaId === null && !isOnline}
            onRetry={() => retryItem(file.key)}
          />
          {!isDisabled && (
            <View
              className='work-files__remove'
              onClick={() => removeItem(file.key)}
              {...a11y({ role: 'button', label: `移除文件 ${nameOf(file)}` })}
            >
              <Icon name='x' size='s' />
            </View>
          )}
        </View>
      ))}
      {room > 0 && !isDisabled && (
        <Button kind='quiet' size='small' icon='file-plus' onClick={() => void add()}>
          {files.length === 0 ? '加文件' : `加文件 ${files.length} / ${LIMITS.homeworkFiles}`}
        </Button>
      )}
    </View>
  );
}
