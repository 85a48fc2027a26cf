import { Image, View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { previewPictures } from '@/platform/images';
import { toast } from '@/platform/notify';
import { sayShare } from '@/shared/format/numbers';
import { useOnline } from '@/shared/hooks/use-online';
import { Icon } from '@/shared/ui/icon';
import type { DraftPicture } from '../../draft/drafts';
import { pickPictures, removePicture, retryPicture, useDraft, type UploadState } from '../../draft/store';

export interface PictureRowProps {
  isDisabled: boolean;
  /** Addresses of pictures that are in storage already, by media id. */
  remotePaths?: Record<string, string>;
}

/** The pictures of the draft, each with how far it has come, and the place for the next. */
export function PictureRow({ isDisabled, remotePaths = {} }: PictureRowProps) {
  const pictures = useDraft((state) => state.draft.pictures);
  const uploads = useDraft((state) => state.uploads);
  const isOnline = useOnline();
  const preparing = useDraft((state) => state.preparing);
  const room = LIMITS.checkinPictures - pictures.length - preparing;
  const pathOf = ({ path, mediaId }: DraftPicture) => path || (mediaId ? (remotePaths[mediaId] ?? '') : '');

  const add = async () => {
    const choice = await pickPictures(room);
    if (choice.denied) toast('相册没有打开，可在手机设置里允许微信访问');
    else if (choice.unusable > 0) toast(`有 ${choice.unusable} 张不是可用的图片，已跳过`);
  };

  return (
    <View className='pictures' {...a11y({ role: 'list', label: `图片 ${pictures.length} 张` })}>
      {pictures.map((picture, index) => (
        <View key={picture.key} className='pictures__cell'>
          <Image
            className='pictures__image'
            src={pathOf(picture)}
            mode='aspectFill'
            onClick={() => previewPictures(pictures.map(pathOf), pathOf(picture))}
            {...a11y({ label: `第 ${index + 1} 张图片`, role: 'img' })}
          />
          <UploadMark
            upload={uploads[picture.key]}
            isWaiting={picture.mediaId === null && !isOnline}
            onRetry={() => retryPicture(picture.key)}
          />
          {!isDisabled && (
            <View
              className='pictures__remove'
              onClick={() => removePicture(picture.key)}
              {...a11y({ role: 'button', label: `移除第 ${index + 1} 张图片` })}
            >
              <View className='pictures__cross'>
                <Icon name='x' size='s' />
              </View>
            </View>
          )}
        </View>
      ))}
      {Array.from({ length: preparing }, (_, index) => (
        <View key={`preparing-${index}`} className='pictures__cell pictures__preparing'>
          <Icon name='loader-circle' label='正在处理图片' />
        </View>
      ))}
      {room > 0 && preparing === 0 && !isDisabled && (
        <View
          className='pictures__cell pictures__add'
          hoverClass='pictures__add--pressed'
          onClick={() => void add()}
          {...a11y({ role: 'button', label: `添加图片，还能放 ${room} 张` })}
        >
          <Icon name='image-plus' size='l' />
          <View className='pictures__add-words'>{pictures.length === 0 ? '加图片' : `${pictures.length} / 9`}</View>
        </View>
      )}
    </View>
  );
}

interface UploadMarkProps {
  upload: UploadState | undefined;
  isWaiting: boolean;
  onRetry: () => void;
}

/** Laid over a picture that has not arrived; nothing once it has. */
function UploadMark({ upload, isWaiting, onRetry }: UploadMarkProps) {
  if (upload?.state === 'failed') {
    return (
      <View className='pictures__mark' onClick={onRetry} {...a11y({ role: 'button', label: '没有传完，点一下重试' })}>
        <Icon name='refresh-cw' />
        <View>重试</View>
      </View>
    );
  }
  if (upload?.state === 'refused') {
    return (
      <View className='pictures__mark pictures__mark--passive'>
        <Icon name='ban' />
        <View>没通过检查</View>
      </View>
    );
  }
  if (upload) return <View className='pictures__mark pictures__mark--passive'>{sayShare(upload.share)}</View>;
  if (!isWaiting) return null;
  return (
    <View className='pictures__mark pictures__mark--passive'>
      <Icon name='cloud-off' />
      <View>联网后传</View>
    </View>
  );
}
