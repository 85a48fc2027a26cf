import { Text, View } from '@tarojs/components';
import type { Comment } from '@contract/checkin';
import { a11y } from '@/platform/a11y';
import { Avatar } from '@/shared/ui/avatar';
import { FormattedDate } from '@/shared/ui/formatted-date';
import { Icon } from '@/shared/ui/icon';
import { Pill } from '@/shared/ui/pill';
import { roleWords } from '../../ui/rules';

export interface CommentRowProps {
  comment: Comment;
  onReply: () => void;
  onMenu: () => void;
}

/** One comment; a tap answers it. */
export function CommentRow({ comment, onReply, onMenu }: CommentRowProps) {
  const { author, text, replyTo, createdAt } = comment;
  const role = roleWords(author.role);
  return (
    <View className='comment'>
      <Avatar person={author} size='s' />
      <View
        className='comment__words'
        onClick={onReply}
        {...a11y({ role: 'button', label: `回复 ${author.nickname}` })}
      >
        <View className='comment__head'>
          <Text className='comment__name'>{author.nickname}</Text>
          {role && <Pill tone={role.tone}>{role.label}</Pill>}
          <FormattedDate at={createdAt} className='comment__at' />
        </View>
        <View className='comment__text'>
          {replyTo !== null && <Text className='comment__to'>{`回复 ${replyTo}：`}</Text>}
          <Text>{text}</Text>
        </View>
      </View>
      <View className='comment__more' onClick={onMenu} {...a11y({ role: 'button', label: '更多' })}>
        <Icon name='ellipsis' size='s' />
      </View>
    </View>
  );
}
