import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { FeedRow } from '@contract/checkin';
import { a11y } from '@/platform/a11y';
import { tick } from '@/platform/haptics';
import { sayNumber } from '@/shared/format/numbers';
import { classes } from '@/shared/ui/classes';
import { Icon } from '@/shared/ui/icon';
import { toggleLike } from '../feed/like';

export interface CardActionsProps {
  row: FeedRow;
  onComment: () => void;
  onMenu: () => void;
}

/** Like, answer, and what else there is. A check-in that only its author sees can be neither liked nor answered. */
export function CardActions({ row, onComment, onMenu }: CardActionsProps) {
  // beats for the tap, not for every liked row that scrolls by
  const [isFresh, setFresh] = useState(false);
  const isPublic = row.state === 'published' && row.visibility !== 'self';
  return (
    <View className='card-actions' onClick={(event) => event.stopPropagation()}>
      {isPublic && (
        <>
          <View
            className={classes('card-actions__item', row.liked && 'card-actions__item--liked')}
            onClick={() => {
              if (!row.liked) tick();
              setFresh(!row.liked);
              void toggleLike(row);
            }}
            {...a11y({
              role: 'button',
              label: `${row.liked ? '取消点赞' : '点赞'}，${row.likeCount} 人点赞`,
              checked: row.liked,
            })}
          >
            <Icon name={row.liked ? 'heart-filled' : 'heart'} className={classes(isFresh && 'card-actions__beat')} />
            <Text>{row.likeCount > 0 ? sayNumber(row.likeCount) : '赞'}</Text>
          </View>
          <View
            className='card-actions__item'
            onClick={onComment}
            {...a11y({ role: 'button', label: `评论，${row.commentCount} 条` })}
          >
            <Icon name='message-circle' />
            <Text>{row.commentCount > 0 ? sayNumber(row.commentCount) : '评论'}</Text>
          </View>
        </>
      )}
      <View className='card-actions__more' onClick={onMenu} {...a11y({ role: 'button', label: '更多' })}>
        <Icon name='ellipsis' />
      </View>
    </View>
  );
}
