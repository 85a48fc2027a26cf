import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Comment } from '@contract/checkin';
import { a11y } from '@/platform/a11y';
import { choose, confirm, toast } from '@/platform/notify';
import { sayError } from '@/shared/format/errors';
import { momentNow } from '@/shared/hooks/moment';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Skeleton } from '@/shared/ui/skeleton';
import { ErrorView } from '@/shared/ui/state-view';
import { deleteComment } from '../../api';
import { usePending, type ReplyTarget } from '../../detail/comments';
import { useComments } from '../../detail/store';
import { patchCheckin } from '../../feed/patch';
import { ReportSheet } from '../../ui/report-sheet';
import { CommentRow } from './comment-row';
import { PendingRow } from './pending-row';

/** Where a comment just sent stands. */
export const COMMENTS_END = 'comments-end';

export interface CommentListProps {
  checkinId: string;
  count: number;
  onReply: (target: ReplyTarget) => void;
}

/** Takes a comment away after asking. */
async function remove(checkinId: string, { commentId }: Comment): Promise<void> {
  if (!(await confirm({ title: '删除这条评论？', confirmText: '删除', dangerous: true }))) return;
  const answer = await deleteComment(commentId);
  if (!answer.ok) {
    toast(sayError(answer.error, momentNow()));
    return;
  }
  useComments.getState().removeRow(commentId);
  patchCheckin(checkinId, (row) => ({ ...row, commentCount: Math.max(0, row.commentCount - 1) }));
}

/** A conversation reads downwards: the oldest of what is loaded first, new ones at the end beside the box. */
export function CommentList({ checkinId, count, onReply }: CommentListProps) {
  const list = useComments();
  const pending = usePending(({ rows }) => rows).filter((row) => row.checkinId === checkinId);
  const [reported, setReported] = useState<string | null>(null);
  const isEmpty = list.status === 'ready' && list.rows.length === 0 && pending.length === 0;

  const openMenu = async (comment: Comment) => {
    const chosen = await choose([
      { value: 'reply', label: '回复' },
      ...(comment.canDelete ? [{ value: 'delete', label: '删除' }] : []),
      ...(comment.isMine ? [] : [{ value: 'report', label: '举报' }]),
    ]);
    if (chosen === 'reply') onReply({ commentId: comment.commentId, nickname: comment.author.nickname });
    if (chosen === 'delete') await remove(checkinId, comment);
    if (chosen === 'report') setReported(comment.commentId);
  };

  return (
    <Card className='comments'>
      <View className='comments__title' {...a11y({ role: 'heading' })}>
        {count > 0 ? `评论 ${count}` : '评论'}
      </View>
      {list.nextCursor !== null && (
        <Button kind='plain' size='small' busy={list.isLoadingMore} onClick={() => void list.loadMore()}>
          {list.moreError ? '没能读到，再试一次' : '看更早的评论'}
        </Button>
      )}
      {list.rows.length === 0 && list.status === 'failed' && list.error && (
        <ErrorView error={list.error} onRetry={() => void list.refresh()} />
      )}
      {list.rows.length === 0 && (list.status === 'loading' || list.status === 'idle') && <CommentSkeleton />}
      {isEmpty && <View className='comments__empty'>还没有评论，写下第一句吧</View>}
      {[...list.rows].reverse().map((comment) => (
        <CommentRow
          key={comment.commentId}
          comment={comment}
          onReply={() => onReply({ commentId: comment.commentId, nickname: comment.author.nickname })}
          onMenu={() => void openMenu(comment)}
        />
      ))}
      {pending.map((row) => (
        <PendingRow key={row.requestId} pending={row} />
      ))}
      <View id={COMMENTS_END} />
      {reported !== null && <ReportSheet subject='comment' subjectId={reported} onClose={() => setReported(null)} />}
    </Card>
  );
}

const CommentSkeleton = () => (
  <View className='comments__skeleton'>
    <Skeleton height={56} round />
    <View className='comments__lines'>
      <Skeleton height={26} width='32%' />
      <Skeleton height={30} width='80%' />
    </View>
  </View>
);
