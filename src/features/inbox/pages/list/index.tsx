import { useDidShow, useReachBottom } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { InboxMessage } from '@contract/inbox';
import { navigate } from '@/platform/navigation';
import { openInCommunity, setUnread, useSession } from '@/session';
import { usePullRefresh } from '@/shared/hooks/use-pull-refresh';
import { useTask } from '@/shared/hooks/use-task';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { ListView } from '@/shared/ui/remote-view/list-view';
import { SkeletonCards } from '@/shared/ui/skeleton';
import { sendRead } from '../../api';
import { readMessage, showAllRead, useInbox } from '../../store';
import { MessageCard } from '../../ui/message-card';
import './index.scss';

async function openInbox(): Promise<void> {
  await openInCommunity(useInbox, (communityId) => useInbox.getState().open(communityId));
}

export default function InboxPage() {
  const inbox = useInbox();
  const communityId = useSession((session) => session.communityId);
  const unread = useSession((session) => session.unread);
  const readAll = useTask((requestId: string, of: string) => sendRead(of, requestId));

  useDidShow(() => void openInbox());
  usePullRefresh(() => inbox.refresh());
  useReachBottom(() => void inbox.loadMore());

  const openMessage = (message: InboxMessage) => {
    if (communityId !== null && !message.isRead) void readMessage(communityId, message.messageId);
    if (message.link !== null) void navigate(message.link);
  };

  const markAll = async () => {
    if (communityId === null) return;
    const answer = await readAll.run(communityId);
    if (!answer) return;
    showAllRead();
    setUnread(answer.unread);
  };

  return (
    <Page title='消息'>
      {unread > 0 && (
        <View className='inbox__bar'>
          <View className='inbox__count'>{unread} 条未读</View>
          <Button kind='plain' size='small' icon='list-checks' busy={readAll.busy} onClick={() => void markAll()}>
            全部已读
          </Button>
        </View>
      )}
      <ListView
        list={inbox}
        rowKey={(message) => message.messageId}
        skeleton={<SkeletonCards count={4} />}
        empty={{
          icon: 'inbox',
          title: '还没有消息',
          text: '有人评论你、作业有了点评、课程有了公告，都会在这里告诉你。',
        }}
        onRetry={() => void openInbox()}
        onMore={() => void inbox.loadMore()}
      >
        {(message) => <MessageCard message={message} onOpen={() => openMessage(message)} />}
      </ListView>
    </Page>
  );
}
