import { useState } from 'react';
import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Avatar } from '@/shared/ui/avatar';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { FormattedDate } from '@/shared/ui/formatted-date';
import { Icon } from '@/shared/ui/icon';
import type { ShownWork } from '../store';
import { Attachments } from '../ui/attachments';
import './shown-card.scss';

export interface ShownCardProps {
  work: ShownWork;
  isBusy: boolean;
  /** Takes one's own work back. */
  onTakeBack: () => void;
}

/** From here on a text is folded at first. */
const LONG_CHARACTERS = 160;

/** Somebody's work as the course sees it, with the strength that its review named. */
export function ShownCard({ work, isBusy, onTakeBack }: ShownCardProps) {
  const { author, assignmentTitle, text, attachments, strength, shownSince, isMine } = work;
  const isLong = text.length > LONG_CHARACTERS;
  const [isOpen, setOpen] = useState(false);
  return (
    <Card className='shown'>
      <View className='shown__head'>
        <Avatar person={author} />
        <View className='shown__who'>
          <View className='shown__name'>{isMine ? `${author.nickname}（你）` : author.nickname}</View>
          <View className='shown__about'>
            {`《${assignmentTitle}》 · `}
            <FormattedDate at={shownSince} />
          </View>
        </View>
      </View>
      {text !== '' && (
        <View className={isLong && !isOpen ? 'shown__text shown__text--folded' : 'shown__text'}>{text}</View>
      )}
      {isLong && (
        <View className='shown__more' onClick={() => setOpen(!isOpen)} {...a11y({ role: 'button' })}>
          {isOpen ? '收起' : '读完整篇'}
        </View>
      )}
      <Attachments attachments={attachments} owner={author.nickname} />
      {strength !== '' && (
        <View className='shown__strength'>
          <View className='shown__label'>
            <Icon name='sparkle' size='s' />
            <View>亮点</View>
          </View>
          <View>{strength}</View>
        </View>
      )}
      {isMine && (
        <View className='shown__actions'>
          <Button kind='plain' size='small' busy={isBusy} onClick={onTakeBack}>
            收回展示
          </Button>
        </View>
      )}
    </Card>
  );
}
