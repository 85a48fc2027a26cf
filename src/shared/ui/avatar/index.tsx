import { useState } from 'react';
import { Image, View } from '@tarojs/components';
import type { Person } from '@contract/community';
import { a11y, DECORATIVE } from '@/platform/a11y';
import { classes } from '../classes';
import { colourOf, initialOf } from './rules';

export interface AvatarProps {
  person: Pick<Person, 'memberId' | 'nickname' | 'avatarUrl'>;
  /** 56, 80 or 128 rpx; 80 unless told. */
  size?: 's' | 'm' | 'l';
  /** Beside the name it repeats nothing: hidden from screen readers unless this is set. */
  labelled?: boolean;
  className?: string;
}

/** A member's picture, or their initial in a colour that stays theirs: also when the picture does not come. */
export function Avatar({ person, size = 'm', labelled = false, className }: AvatarProps) {
  const { memberId, nickname, avatarUrl } = person;
  const [brokenUrl, setBrokenUrl] = useState<string | null>(null);
  const picture = avatarUrl === brokenUrl ? null : avatarUrl;
  return (
    <View
      className={classes(
        'avatar',
        size !== 'm' && `avatar--${size}`,
        picture === null ? `avatar--${colourOf(memberId)}` : 'avatar--pictured',
        className,
      )}
      {...(labelled ? a11y({ label: `${nickname}的头像`, role: 'img' }) : DECORATIVE)}
    >
      {picture === null ? (
        initialOf(nickname)
      ) : (
        <Image
          className='avatar__image'
          src={picture}
          mode='aspectFill'
          lazyLoad
          onError={() => setBrokenUrl(picture)}
        />
      )}
    </View>
  );
}
