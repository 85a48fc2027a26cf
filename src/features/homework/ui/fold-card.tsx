import { useState, type PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Card } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import './fold-card.scss';

export interface FoldCardProps {
  title: string;
  /** Beside the title, also while it is folded. */
  note?: string;
  isOpenAtFirst: boolean;
}

/** A card that can be folded to its heading. */
export function FoldCard({ title, note, isOpenAtFirst, children }: PropsWithChildren<FoldCardProps>) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <Card className='fold'>
      <View
        className='fold__head'
        onClick={() => setOpen(!isOpen)}
        {...a11y({ role: 'button', label: `${title}，${isOpen ? '收起' : '展开'}` })}
      >
        <View className='fold__title'>{title}</View>
        {note !== undefined && <View className='fold__note'>{note}</View>}
        <Icon name='chevron-down' size='s' className={isOpen ? 'fold__mark fold__mark--open' : 'fold__mark'} />
      </View>
      {isOpen && <View className='fold__body'>{children}</View>}
    </Card>
  );
}
