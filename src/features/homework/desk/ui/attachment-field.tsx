import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Attachment } from '@contract/homework';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { toast } from '@/platform/notify';
import {
  chooseFiles,
  choosePictures,
  dropUploads,
  uploadFile,
  uploadPicture,
  type LocalFile,
  type LocalPicture,
} from '@/platform/upload';
import { sayError } from '@/shared/format/errors';
import { momentNow } from '@/shared/hooks/moment';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Icon } from '@/shared/ui/icon';
import { filesOf, picturesOf, sayBytes } from '../../rules';
import './attachment-field.scss';

export interface AttachmentFieldProps {
  communityId: string;
  attachments: Attachment[];
  error: string | null;
  onChange: (change: (before: Attachment[]) => Attachment[]) => void;
  /** While something is on its way. */
  onBusy: (busy: boolean) => void;
}

/** Pictures and files that go with an assignment: brought up one after the other as soon as they are picked. */
export function AttachmentField({ communityId, attachments, error, onChange, onBusy }: AttachmentFieldProps) {
  const [waiting, setWaiting] = useState(0);
  const room = {
    pictures: LIMITS.homeworkPictures - picturesOf(attachments).length,
    files: LIMITS.homeworkFiles - filesOf(attachments).length,
  };

  const bring = async (local: LocalPicture | LocalFile) => {
    const isFile = 'fileName' in local;
    const arrived = isFile ? await uploadFile(communityId, local) : await uploadPicture(communityId, local);
    await dropUploads([local]);
    setWaiting((count) => count - 1);
    if (!arrived.ok) {
      toast(sayError(arrived.error, momentNow()));
      return;
    }
    const { mediaId, url, state, width, height } = arrived.data;
    const { mime, bytes } = local;
    const attachment = { mediaId, url, mime, bytes, width, height, fileName: isFile ? local.fileName : null };
    if (state === 'rejected') toast('有图片没有通过检查，换一张再提交');
    else onChange((before) => [...before, attachment]);
  };

  const bringAll = async (chosen: (LocalPicture | LocalFile)[]) => {
    if (chosen.length === 0) return;
    setWaiting((count) => count + chosen.length);
    onBusy(true);
    for (const local of chosen) await bring(local);
    onBusy(false);
  };

  const addPictures = async () => {
    const { pictures, denied, unusable } = await choosePictures(room.pictures);
    if (denied) toast('请在系统设置里允许访问相册');
    else if (unusable > 0) toast(`有 ${unusable} 张不是可用的图片，已跳过`);
    await bringAll(pictures);
  };
  const addFiles = async () => {
    const { files, refused } = await chooseFiles(room.files);
    if (refused[0]) toast(`《${refused[0].fileName}》放不进来：支持文档、表格、幻灯片和音频，每个 20 MB 以内`);
    await bringAll(files);
  };
  const remove = (mediaId: string) => onChange((before) => before.filter((one) => one.mediaId !== mediaId));

  return (
    <Field label='附件' hint='图片和文件，学员打开作业就能看' error={error}>
      {attachments.map(({ mediaId, fileName, bytes }, index) => (
        <View key={mediaId} className='attachment-field__row'>
          <Icon name={fileName === null ? 'image' : 'scroll-text'} />
          <View className='attachment-field__name'>{fileName ?? `图片 ${index + 1}`}</View>
          <View className='attachment-field__size'>{sayBytes(bytes)}</View>
          <View
            className='attachment-field__remove'
            onClick={() => remove(mediaId)}
            {...a11y({ role: 'button', label: `移除 ${fileName ?? `图片 ${index + 1}`}` })}
          >
            <Icon name='x' size='s' />
          </View>
        </View>
      ))}
      {waiting > 0 && <View className='attachment-field__waiting'>{`正在上传 ${waiting} 个`}</View>}
      <View className='pair'>
        <Button kind='quiet' icon='image-plus' disabled={room.pictures === 0} onClick={() => void addPictures()}>
          加图片
        </Button>
        <Button kind='quiet' icon='upload' disabled={room.files === 0} onClick={() => void addFiles()}>
          加文件
        </Button>
      </View>
    </Field>
  );
}
