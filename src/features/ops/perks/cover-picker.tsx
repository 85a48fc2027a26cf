import { Image, View } from '@tarojs/components';
import type { PerkKind } from '@contract/perk';
import { a11y } from '@/platform/a11y';
import { toast } from '@/platform/notify';
import { choosePictures, type LocalPicture } from '@/platform/upload';
import { PERK_KINDS } from '@/shared/format/perks';
import { Button } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import './cover-picker.scss';

interface CoverPickerProps {
  kind: PerkKind;
  coverUrl: string | null;
  onPick: (picture: LocalPicture) => void;
}

/** The perk's picture, or its kind as members see it without one. */
export function CoverPicker({ kind, coverUrl, onPick }: CoverPickerProps) {
  const pick = async () => {
    const { pictures, denied, unusable } = await choosePictures(1);
    if (pictures[0]) onPick(pictures[0]);
    else if (denied) toast('请在系统设置里允许访问相册');
    else if (unusable > 0) toast('这张图片用不了，换一张试试');
  };
  return (
    <View className='cover-picker'>
      <View className='cover-picker__box' {...a11y({ label: coverUrl === null ? '还没有封面' : '封面', role: 'img' })}>
        {coverUrl === null ? (
          <Icon name={PERK_KINDS[kind].icon} size='xl' />
        ) : (
          <Image className='cover-picker__image' src={coverUrl} mode='aspectFill' />
        )}
      </View>
      <Button kind='quiet' size='small' icon='image-plus' onClick={() => void pick()}>
        {coverUrl === null ? '加封面' : '换封面'}
      </Button>
    </View>
  );
}
