import type { ReactNode } from 'react';
import { Image, View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { previewPictures } from '@/platform/images';
import { classes } from '../classes';

export interface PhotoGridProps {
  pictures: readonly { url: string }[];
  /** Whose pictures they are, for screen readers. */
  owner: string;
  /** Laid over a picture, such as its upload's progress. */
  overlay?: (index: number) => ReactNode;
  className?: string;
}

const layoutOf = (count: number) => (count === 1 ? 'photos--one' : count <= 4 ? 'photos--few' : '');

/** Up to nine pictures in fixed boxes; a tap shows them large. */
export function PhotoGrid({ pictures, owner, overlay, className }: PhotoGridProps) {
  if (pictures.length === 0) return null;
  const urls = pictures.map(({ url }) => url);
  return (
    <View className={classes('photos', layoutOf(pictures.length), className)}>
      {pictures.map(({ url }, index) => (
        <View
          key={url}
          className='photos__cell'
          onClick={(event) => {
            event.stopPropagation();
            previewPictures(urls, url);
          }}
        >
          <Image
            className='photos__image'
            src={url}
            mode='aspectFill'
            lazyLoad
            {...a11y({ label: `${owner}的图片，第 ${index + 1} 张，共 ${pictures.length} 张`, role: 'img' })}
          />
          {overlay && <View className='photos__overlay'>{overlay(index)}</View>}
        </View>
      ))}
    </View>
  );
}
