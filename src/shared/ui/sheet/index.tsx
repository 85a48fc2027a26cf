import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { a11y, DECORATIVE } from '@/platform/a11y';
import { confirm } from '@/platform/notify';
import { Icon } from '../icon';

export interface SheetProps {
  title: string;
  open: boolean;
  onClose: () => void;
  /** Something is written on it: closing it asks first. */
  isWritten?: boolean;
}

/** Paper that slides up from the bottom for one small task. Taps beside it close it. */
export function Sheet({ title, open, onClose, isWritten = false, children }: PropsWithChildren<SheetProps>) {
  if (!open) return null;
  const close = () => void (isWritten ? dropAfterAsking(onClose) : onClose());
  return (
    <View className='sheet' {...a11y({ label: title, role: 'dialog' })}>
      <View className='sheet__shade' catchMove onClick={close} {...DECORATIVE} />
      <View className='sheet__paper'>
        <View className='sheet__head'>
          <View className='sheet__title' {...a11y({ role: 'heading' })}>
            {title}
          </View>
          <View className='sheet__close' onClick={close} {...a11y({ label: '关闭', role: 'button' })}>
            <Icon name='x' />
          </View>
        </View>
        <View className='sheet__body'>{children}</View>
      </View>
    </View>
  );
}

async function dropAfterAsking(onClose: () => void): Promise<void> {
  const question = { title: '不要刚才写的了吗？', confirmText: '不要了', cancelText: '接着写' };
  if (await confirm({ ...question, dangerous: true })) onClose();
}
