import { useState } from 'react';
import { View } from '@tarojs/components';
import type { FeedRow } from '@contract/checkin';
import { goBack } from '@/platform/navigation';
import { toast } from '@/platform/notify';
import { SHARES_BY_BUTTON, shareLink, useShareCard } from '@/platform/share';
import { routes } from '@/routes';
import { useSession } from '@/session';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Page } from '@/shared/ui/page';
import { StaleNotice, type StaleNoticeProps } from '@/shared/ui/stale-notice';
import type { ReplyTarget } from '../../detail/comments';
import { AuthorLine } from '../../ui/author-line';
import { CardActions } from '../../ui/card-actions';
import { CheckinBody } from '../../ui/checkin-body';
import { StatePanel } from '../../ui/state-panel';
import { useCheckinMenu } from '../../ui/use-checkin-menu';
import '../../ui/checkin-ui.scss';
import { CommentBox } from './comment-box';
import { CommentList } from './comment-list';

export interface CheckinViewProps {
  row: FeedRow;
  /** The comments in the store are this check-in's. */
  hasComments: boolean;
  /** What there is to say about how fresh it is; null while the fresh one is on its way. */
  notFresh: StaleNoticeProps | null;
}

export function CheckinView({ row, hasComments, notFresh }: CheckinViewProps) {
  const communityId = useSession((session) => session.communityId) ?? undefined;
  const [replyTo, setReplyTo] = useState<ReplyTarget | null>(null);
  const [isWriting, setWriting] = useState(false);
  const [keyboard, setKeyboard] = useState(0);
  const menu = useCheckinMenu(row, () => goBack(routes.today()));
  const isPublic = row.state === 'published' && row.visibility !== 'self';
  const card = {
    title: `${row.author.nickname}点亮了一颗星：${row.text.slice(0, 24) || row.courseTitle}`,
    path: routes.checkinDetail(row.checkinId, communityId),
  };
  useShareCard(() => card);

  const reply = (target: ReplyTarget | null) => {
    setReplyTo(target);
    setWriting(true);
  };

  const share = async () => {
    if (await shareLink(card)) toast('链接已复制');
  };

  return (
    <Page
      title={row.isMine ? '我的打卡' : `${row.author.nickname}的打卡`}
      className='detail'
      footerLift={keyboard}
      footer={
        isPublic ? (
          <CommentBox
            checkinId={row.checkinId}
            replyTo={replyTo}
            isWriting={isWriting}
            onWriting={setWriting}
            onReplyEnd={() => setReplyTo(null)}
            onKeyboard={setKeyboard}
          />
        ) : undefined
      }
    >
      {notFresh && <StaleNotice {...notFresh} />}
      <Card className='feed-card'>
        <AuthorLine row={row} />
        <CheckinBody row={row} full />
        <StatePanel row={row} onAppeal={menu.appeal} />
        <View className='detail__course'>{row.courseTitle}</View>
        <CardActions row={row} onComment={() => reply(null)} onMenu={menu.open} />
      </Card>
      {isPublic && (
        <>
          <Button
            kind='plain'
            size='small'
            icon='share-2'
            className='detail__share'
            {...(SHARES_BY_BUTTON ? { openType: 'share' as const } : { onClick: () => void share() })}
          >
            分享这条打卡
          </Button>
          {hasComments && <CommentList checkinId={row.checkinId} count={row.commentCount} onReply={reply} />}
        </>
      )}
      {menu.sheet}
    </Page>
  );
}
