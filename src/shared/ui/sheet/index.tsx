import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { a11y, DECORATIVE } from '@/platform/a11y';
import { Icon } from '../icon';

export interface SheetProps {
  title: string;
  open: boolean;
  onClose: () => void;
}

/** Paper that slides up from the bottom for one small task. Taps beside it close it. */
export function Sheet({ title, open, onClose, children }: PropsWithChildren<SheetProps>) {
  if (!open) return null;
  return (
    <View className='sheet' {...a11y({ label: title, role: 'dialog' })}>
      <View className='sheet__shade' catchMove onClick={onClose} {...DECORATIVE} />
      <View className='sheet__paper'>
        <View className='sheet__head'>
          <View className='sheet__title' {...a11y({ role: 'heading' })}>
            {title}
          </View>
          <View className='sheet__close' onClick={onClose} {...a11y({ label: '关闭', role: 'button' })}>
            <Icon name='x' />
          </View>
        </View>
        <View className='sheet__body'>{children}</View>
      </View>
    </View>
  );
}
