import TestUtils from '@tarojs/test-utils-react';
import { resetStores } from '@/shared/store/reset';
import { aComment, aRow, aToday, COMMUNITY_ID, ME } from '../../../../../test/support/taro/fixtures';
import { one, saying, settle, tap, type, words } from '../../../../../test/support/taro/look';
import { mountPage } from '../../../../../test/support/taro/mount-page';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import DetailPage from './index';

const mockNavigate = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
const mockGoBack = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
const mockReplaceWith = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
jest.mock('@/platform/navigation', () => ({
  canGoBack: () => true,
  goBack: (link: string) => mockGoBack(link),
  navigate: (link: string) => mockNavigate(link),
  replaceWith: (link: string) => mockReplaceWith(link),
  scrollTo: jest.fn(),
}));

const mockChoose = jest.fn<Promise<string | null>, [readonly { value: string }[]]>();
const mockConfirm = jest.fn<Promise<boolean>, []>();
const mockToast = jest.fn<void, [string]>();
jest.mock('@/platform/notify', () => ({
  choose: (choices: readonly { value: string }[]) => mockChoose(choices),
  confirm: () => mockConfirm(),
  toast: (text: string) => mockToast(text),
}));

const t = new TestUtils();
const ID = 'checkin0000002';

beforeEach(() => {
  jest.clearAllMocks();
  server.answers({
    'home.today': () => aToday({ feed: null }),
    'checkin.get': () => aRow(),
    'checkin.listComments': () => ({ rows: [aComment()], nextCursor: null }),
  });
});

afterEach(async () => {
  server.reset();
  await settle(t);
  t.unmout();
  resetStores();
  localStorage.clear();
});

async function open(params: Record<string, string> = { checkinId: ID }) {
  const page = await mountPage(t, DetailPage, { path: '/features/checkin/pages/detail/index', params });
  await settle(t);
  return page;
}

const writeComment = (text: string) => type(t, one('.comment-box .field__area'), text);
const send = () => tap(t, one('.comment-box__send'));

describe('comments', () => {
  it('read downwards, and earlier ones can be fetched', async () => {
    const rows = [
      aComment({ commentId: 'comment0000003', text: '第三句', replyTo: '周远' }),
      aComment({ commentId: 'comment0000002', text: '第二句' }),
    ];
    server.answers({ 'checkin.listComments': () => ({ rows, nextCursor: 'older' }) });
    await open();
    expect(words().indexOf('第二句')).toBeLessThan(words().indexOf('第三句'));
    expect(words()).toContain('回复 周远：');
    server.answers({ 'checkin.listComments': () => ({ rows: [aComment({ text: '第一句' })], nextCursor: null }) });
    await tap(t, saying('看更早的评论'));
    expect(words().indexOf('第一句')).toBeLessThan(words().indexOf('第二句'));
    expect(words()).not.toContain('看更早的评论');
  });

  it('show at once, and a second tap sends nothing more', async () => {
    server.answers({ 'checkin.addComment': forever });
    await open();
    await writeComment('  写得真好 ');
    await send();
    await send();
    expect(server.asked('checkin.addComment').map(({ input }) => input)).toEqual([
      { communityId: COMMUNITY_ID, checkinId: ID, text: '写得真好' },
    ]);
    expect(words()).toContain('写得真好');
    expect(words()).toContain('正在发送');
  });

  it('count, and say the points they brought', async () => {
    server.answers({
      'checkin.addComment': () => ({
        comment: aComment({ commentId: 'comment0000009', author: ME, isMine: true, canDelete: true, text: '写得真好' }),
        awards: [{ event: 'comment', points: 2, growth: 1 }],
      }),
    });
    await open();
    await writeComment('写得真好');
    await send();
    expect(words()).toContain('评论 2');
    expect(words()).not.toContain('正在发送');
    expect(mockToast).toHaveBeenCalledWith('已评论，积分 +2');
  });

  it('that did not arrive are kept, and sent again as the same request', async () => {
    server.answers({ 'checkin.addComment': () => refuse('CLIENT.TIMEOUT') });
    await open();
    await writeComment('写得真好');
    await send();
    expect(words()).toContain('没有发出：网络太慢');
    server.answers({
      'checkin.addComment': () => ({
        comment: aComment({ commentId: 'comment0000009', text: '写得真好' }),
        awards: [],
      }),
    });
    await tap(t, saying('重试'));
    expect(words()).not.toContain('没有发出');
    const ids = server.asked('checkin.addComment').map(({ requestId }) => requestId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('that were refused say why and are not sent again by a tap', async () => {
    server.answers({ 'checkin.addComment': () => refuse('CONTENT.REJECTED') });
    await open();
    await writeComment('不合适的话');
    await send();
    expect(words()).toContain('内容里有不适合公开的词句');
    expect(words()).not.toContain('重试');
    await tap(t, saying('删除'));
    expect(words()).not.toContain('不合适的话');
  });

  it('can answer somebody', async () => {
    server.answers({ 'checkin.addComment': forever });
    await open();
    await tap(t, one('.comment__words'));
    expect(one('.comment-box__to').textContent).toBe('回复 周远');
    await writeComment('谢谢');
    await send();
    expect(server.asked('checkin.addComment')[0]?.input.replyToCommentId).toBe('comment0000001');
  });

  it('of my own can be deleted after asking', async () => {
    const mine = aComment({ author: ME, isMine: true, canDelete: true, text: '我说的' });
    server.answers({
      'checkin.listComments': () => ({ rows: [mine], nextCursor: null }),
      'checkin.deleteComment': () => ({ deleted: true }),
    });
    mockChoose.mockResolvedValue('delete');
    mockConfirm.mockResolvedValue(true);
    await open();
    await tap(t, one('.comment__more'));
    expect(mockChoose.mock.calls[0]?.[0].map(({ value }) => value)).toEqual(['reply', 'delete']);
    expect(words()).not.toContain('我说的');
  });
});
