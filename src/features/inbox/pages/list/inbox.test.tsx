import { aToday } from '../../../../../test/support/taro/fixtures';
import { saying, tap, words } from '../../../../../test/support/taro/look';
import { aMessage } from '../../../../../test/support/taro/places';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, lastToast, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import { useSession } from '@/session';
import InboxPage from './index';

setStage();

const two = () => ({
  rows: [
    aMessage(),
    aMessage({ messageId: 'message0000002', title: '最后一程', kind: 'announcement', isRead: true, link: null }),
  ],
  nextCursor: null,
  unread: 1,
});
const open = () => {
  server.answers({ 'inbox.list': two });
  return openPage(InboxPage, {}, aToday({ unread: 1 }));
};
const unreadMarks = () => document.querySelectorAll('.message__unread').length;

describe('the inbox', () => {
  itHasItsStates({ page: InboxPage, action: 'inbox.list', answer: two, shows: '周远评论了你的打卡' });

  it('says what will be here while it is empty', async () => {
    server.answers({ 'inbox.list': () => ({ rows: [], nextCursor: null, unread: 0 }) });
    await openPage(InboxPage);
    expect(words()).toContain('还没有消息');
    expect(words()).not.toContain('全部已读');
  });

  it('tells what is unread by a word, and opens it as read', async () => {
    await open();
    expect(unreadMarks()).toBe(1);
    server.answers({ 'inbox.markRead': () => ({ unread: 0 }) });
    await tap(t, saying('周远评论了你的打卡'));
    expect(unreadMarks()).toBe(0);
    expect(useSession.getState().unread).toBe(0);
    expect(lastLink()).toBe('features/checkin/pages/detail/index?checkinId=checkin0000001');
    await tap(t, saying('周远评论了你的打卡'));
    expect(server.asked('inbox.markRead')).toHaveLength(1);
  });

  it('marks everything read, once', async () => {
    await open();
    server.answers({ 'inbox.markRead': forever });
    await tap(t, saying('全部已读'));
    await tap(t, saying('全部已读'));
    expect(server.asked('inbox.markRead').map(({ input }) => input)).toEqual([{ communityId: 'community00001' }]);
  });

  it('shows all read when the server agrees, and says when it does not', async () => {
    await open();
    server.answers({ 'inbox.markRead': () => refuse('SYSTEM.UNAVAILABLE') });
    await tap(t, saying('全部已读'));
    expect(lastToast()).toBe('服务有点忙，稍等片刻再试');
    expect(unreadMarks()).toBe(1);
    server.answers({ 'inbox.markRead': () => ({ unread: 0 }) });
    await tap(t, saying('全部已读'));
    expect(unreadMarks()).toBe(0);
    expect(words()).not.toContain('全部已读');
  });

  it('reads on at the bottom', async () => {
    server.answers({ 'inbox.list': () => ({ ...two(), nextCursor: 'older' }) });
    const { fire } = await openPage(InboxPage);
    fire('onReachBottom');
    expect(server.asked('inbox.list').at(-1)?.input).toMatchObject({ cursor: 'older' });
  });
});
