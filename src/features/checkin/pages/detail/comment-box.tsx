import { useState } from 'react';
import { View } from '@tarojs/components';
import { LIMITS } from '@contract/limits';
import { a11y } from '@/platform/a11y';
import { scrollTo } from '@/platform/navigation';
import { classes } from '@/shared/ui/classes';
import { TextArea } from '@/shared/ui/field/text-area';
import { Icon } from '@/shared/ui/icon';
import { sendComment, type ReplyTarget } from '../../detail/comments';
import { COMMENTS_END } from './comment-list';

export interface CommentBoxProps {
  checkinId: string;
  replyTo: ReplyTarget | null;
  isWriting: boolean;
  onWriting: (isWriting: boolean) => void;
  onReplyEnd: () => void;
  onKeyboard: (heightPx: number) => void;
}

/** From here on the box says how much may still be written. */
const NEAR_CHARACTERS = LIMITS.commentCharacters - 50;

/** Writes a comment or a reply, over the keyboard. It is emptied at once: what was sent shows in the list. */
export function CommentBox({ checkinId, replyTo, isWriting, onWriting, onReplyEnd, onKeyboard }: CommentBoxProps) {
  const [text, setText] = useState('');
  const words = replyTo ? `回复 ${replyTo.nickname}` : '说点什么，鼓励一下';
  const isReady = text.trim() !== '';

  const send = () => {
    if (!isReady) return;
    void sendComment(checkinId, text.trim(), replyTo);
    setText('');
    onReplyEnd();
    onWriting(false);
    scrollTo(`#${COMMENTS_END}`);
  };

  return (
    <View className='comment-box'>
      {replyTo && (
        <View className='comment-box__reply'>
          <View className='comment-box__to'>{words}</View>
          <View className='comment-box__cancel' onClick={onReplyEnd} {...a11y({ role: 'button', label: '不回复了' })}>
            <Icon name='x' size='s' />
          </View>
        </View>
      )}
      <View className='comment-box__row'>
        <TextArea
          className='comment-box__field'
          bare
          counted={false}
          value={text}
          placeholder={words}
          maxLength={LIMITS.commentCharacters}
          focus={isWriting}
          onChange={setText}
          onBlur={() => onWriting(false)}
          onKeyboard={onKeyboard}
        />
        <View
          className={classes('comment-box__send', !isReady && 'comment-box__send--idle')}
          onClick={send}
          {...a11y({ role: 'button', label: '发送评论' })}
        >
          <Icon name='send' />
        </View>
      </View>
      {text.length > NEAR_CHARACTERS && (
        <View className='comment-box__room'>{`还能写 ${LIMITS.commentCharacters - text.length} 字`}</View>
      )}
    </View>
  );
}
