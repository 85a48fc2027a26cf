import { Image, View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { toast } from '@/platform/notify';
import { choosePictures, type LocalPicture } from '@/platform/upload';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Icon } from '@/shared/ui/icon';
import './cover-field.scss';

export interface CoverFieldProps {
  /** What the course shows now; null = nothing. */
  url: string | null;
  disabled: boolean;
  error: string | null;
  onPick: (picture: LocalPicture) => void;
  onRemove: () => void;
}

/** The course's picture, wide as its page shows it. */
export function CoverField({ url, disabled, error, onPick, onRemove }: CoverFieldProps) {
  const pick = async () => {
    const { pictures, denied, unusable } = await choosePictures(1);
    if (pictures[0]) onPick(pictures[0]);
    else if (denied) toast('请在系统设置里允许访问相册');
    else if (unusable > 0) toast('这张图片用不了，换一张试试');
  };
  return (
    <Field label='封面' hint='横图更好看，会裁成宽幅' error={error}>
      <View className='cover-field'>
        {url === null ? (
          <Icon name='image' size='xl' />
        ) : (
          <Image
            className='cover-field__picture'
            src={url}
            mode='aspectFill'
            {...a11y({ label: '封面', role: 'img' })}
          />
        )}
      </View>
      {!disabled && (
        <View className='cover-field__actions'>
          <Button kind='quiet' size='small' icon='image-plus' onClick={() => void pick()}>
            {url === null ? '选一张封面' : '换一张'}
          </Button>
          {url !== null && (
            <Button kind='plain' size='small' onClick={onRemove}>
              去掉封面
            </Button>
          )}
        </View>
      )}
    </Field>
  );
}
