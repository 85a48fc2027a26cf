import { Image, View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { previewPictures } from '@/platform/images';
import { toast } from '@/platform/notify';
import { useOnline } from '@/shared/hooks/use-online';
import { Icon } from '@/shared/ui/icon';
import type { DraftItem } from '../draft/drafts';
import { isFileItem } from '../draft/hand-in';
import { pickPictures, removeItem, retryItem, useDraft } from '../draft/store';
import { UploadMark } from './upload-mark';

const pathOf = ({ local, stored }: DraftItem): string => local?.path ?? stored?.url ?? '';

/** The pictures of the draft, each with how far it has come, and the place for the next. */
export function PictureRow({ isDisabled }: { isDisabled: boolean }) {
  const items = useDraft((state) => state.draft.items);
  const uploads = useDraft((state) => state.uploads);
  const preparing = useDraft((state) => state.preparing);
  const isOnline = useOnline();
  const pictures = items.filter((item) => !isFileItem(item));
  const room = LIMITS.homeworkPictures - pictures.length - preparing;

  const add = async () => {
    const choice = await pickPictures(room);
    if (choice.denied) toast('相册没有打开，可在手机设置里允许微信访问');
    else if (choice.unusable > 0) toast(`有 ${choice.unusable} 张不是可用的图片，已跳过`);
  };

  return (
    <View className='work-pictures' {...a11y({ role: 'list', label: `图片 ${pictures.length} 张` })}>
      {pictures.map((picture, index) => (
        <View key={picture.key} className='work-pictures__cell'>
          <Image
            className='work-pictures__image'
            src={pathOf(picture)}
            mode='aspectFill'
            onClick={() => previewPictures(pictures.map(pathOf), pathOf(picture))}
            {...a11y({ label: `第 ${index + 1} 张图片`, role: 'img' })}
          />
          <UploadMark
            className='work-pictures__mark'
            upload={uploads[picture.key]}
            isWaiting={picture.mediaId === null && !isOnline}
            onRetry={() => retryItem(picture.key)}
          />
          {!isDisabled && (
            <View
              className='work-pictures__remove'
              onClick={() => removeItem(picture.key)}
              {...a11y({ role: 'button', label: `移除第 ${index + 1} 张图片` })}
            >
              <View className='work-pictures__cross'>
                <Icon name='x' size='s' />
              </View>
            </View>
          )}
        </View>
      ))}
      {Array.from({ length: preparing }, (_, index) => (
        <View key={`preparing-${index}`} className='work-pictures__cell'>
          <View className='work-pictures__add'>
            <Icon name='loader-circle' label='正在处理图片' />
          </View>
        </View>
      ))}
      {room > 0 && preparing === 0 && !isDisabled && (
        <View
          className='work-pictures__cell'
          hoverClass='work-pictures__cell--pressed'
          onClick={() => void add()}
          {...a11y({ role: 'button', label: `添加图片，还能放 ${room} 张` })}
        >
          <View className='work-pictures__add'>
            <Icon name='image-plus' size='l' />
            <View>{pictures.length === 0 ? '加图片' : `${pictures.length} / ${LIMITS.homeworkPictures}`}</View>
          </View>
        </View>
      )}
    </View>
  );
}
