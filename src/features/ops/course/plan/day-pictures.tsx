import { useState } from 'react';
import { Image, View } from '@tarojs/components';
import type { DeskPlanDay } from '@contract/course-setup';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { toast } from '@/platform/notify';
import { choosePictures, dropUploads, uploadPicture, type LocalPicture } from '@/platform/upload';
import { sayError } from '@/shared/format/errors';
import { momentNow } from '@/shared/hooks/moment';
import { Field } from '@/shared/ui/field';
import { Icon } from '@/shared/ui/icon';
import './day-pictures.scss';

export type DayPicture = DeskPlanDay['pictures'][number];

export interface DayPicturesProps {
  communityId: string;
  pictures: DayPicture[];
  onChange: (change: (before: DayPicture[]) => DayPicture[]) => void;
  /** While pictures are on their way. */
  onBusy: (busy: boolean) => void;
}

/** The pictures of a day; learners see each once its check has passed. */
export function DayPictures({ communityId, pictures, onChange, onBusy }: DayPicturesProps) {
  const [waiting, setWaiting] = useState(0);
  const room = LIMITS.planPictures - pictures.length - waiting;

  const bring = async (picture: LocalPicture) => {
    const arrived = await uploadPicture(communityId, picture);
    await dropUploads([picture]);
    setWaiting((count) => count - 1);
    if (!arrived.ok) {
      toast(sayError(arrived.error, momentNow()));
      return;
    }
    const { mediaId, url, state } = arrived.data;
    if (state === 'rejected') toast('有图片没有通过检查，换一张再提交');
    else onChange((before) => [...before, { mediaId, url, isShown: state === 'passed' }]);
  };

  const add = async () => {
    const { pictures: chosen, denied, unusable } = await choosePictures(room);
    if (denied) toast('请在系统设置里允许访问相册');
    else if (unusable > 0) toast(`有 ${unusable} 张不是可用的图片，已跳过`);
    if (chosen.length === 0) return;
    setWaiting((count) => count + chosen.length);
    onBusy(true);
    for (const picture of chosen) await bring(picture);
    onBusy(false);
  };

  return (
    <Field label='图片' hint={`最多 ${LIMITS.planPictures} 张，通过检查后学员就能看到`}>
      <View className='day-pictures'>
        {pictures.map(({ mediaId, url, isShown }, index) => (
          <View key={mediaId} className='day-pictures__cell'>
            <Image
              className='day-pictures__image'
              src={url}
              mode='aspectFill'
              {...a11y({ label: `第 ${index + 1} 张图片`, role: 'img' })}
            />
            {!isShown && <View className='day-pictures__state'>检查中</View>}
            <View
              className='day-pictures__remove'
              onClick={() => onChange((before) => before.filter((picture) => picture.mediaId !== mediaId))}
              {...a11y({ role: 'button', label: `移除第 ${index + 1} 张图片` })}
            >
              <View className='day-pictures__cross'>
                <Icon name='x' size='s' />
              </View>
            </View>
          </View>
        ))}
        {Array.from({ length: waiting }, (_, index) => (
          <View key={`waiting-${index}`} className='day-pictures__cell day-pictures__cell--empty'>
            <Icon name='loader-circle' label='正在上传图片' />
          </View>
        ))}
        {room > 0 && (
          <View
            className='day-pictures__cell day-pictures__cell--empty'
            onClick={() => void add()}
            {...a11y({ role: 'button', label: `添加图片，还能放 ${room} 张` })}
          >
            <Icon name='image-plus' size='l' />
          </View>
        )}
      </View>
    </Field>
  );
}
