import { View } from '@tarojs/components';
import type { Attachment } from '@contract/homework';
import { a11y } from '@/platform/a11y';
import { toast } from '@/platform/notify';
import { openFile } from '@/platform/open-file';
import { Icon } from '@/shared/ui/icon';
import { PhotoGrid } from '@/shared/ui/photo-grid';
import { filesOf, picturesOf, sayBytes } from '../rules';
import './attachments.scss';

export interface AttachmentsProps {
  attachments: readonly Attachment[];
  /** Whose they are, for screen readers. */
  owner: string;
}

/** Pictures in their boxes, files as lines; each opens on a tap. Nothing where there is none. */
export function Attachments({ attachments, owner }: AttachmentsProps) {
  const files = filesOf(attachments);
  if (attachments.length === 0) return null;

  const open = async (file: (typeof files)[number]) => {
    if (!(await openFile(file))) toast('文件没能打开，检查网络后再试');
  };

  return (
    <View className='attachments'>
      <PhotoGrid pictures={picturesOf(attachments)} owner={owner} />
      {files.map((file) => (
        <View
          key={file.mediaId}
          className='file-line'
          hoverClass='file-line--pressed'
          onClick={() => void open(file)}
          {...a11y({ role: 'button', label: `打开文件 ${file.fileName}` })}
        >
          <Icon name='file-text' className='file-line__icon' />
          <View className='file-line__name'>{file.fileName}</View>
          <View className='file-line__size'>{sayBytes(file.bytes)}</View>
        </View>
      ))}
    </View>
  );
}
