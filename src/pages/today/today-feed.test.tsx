import TestUtils from '@tarojs/test-utils-react';
import { loadSession } from '@/session';
import { outbox } from '@/shared/outbox';
import { resetStores } from '@/shared/store/reset';
import { aRow, aToday, CHECKIN_ID, COMMUNITY_ID, COURSE_ID, myRow } from '../../../test/support/taro/fixtures';
import { one, saying, settle, tap, words } from '../../../test/support/taro/look';
import { mountPage } from '../../../test/support/taro/mount-page';
import { refuse, server } from '../../../test/support/taro/server';
import TodayPage from './index';

const mockNavigate = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
const mockChoose = jest.fn<Promise<string | null>, [readonly { value: string }[]]>();
const mockConfirm = jest.fn<Promise<boolean>, [unknown]>();
const mockToast = jest.fn<void, [string]>();
jest.mock('@/platform/navigation', () => ({
  canGoBack: () => false,
  goBack: jest.fn(),
  navigate: (link: string) => mockNavigate(link),
  scrollTo: jest.fn(),
  setTabDot: jest.fn(),
}));
jest.mock('@/platform/notify', () => ({
  choose: (choices: readonly { value: string }[]) => mockChoose(choices),
  confirm: (question: unknown) => mockConfirm(question),
  toast: (text: string) => mockToast(text),
}));

const t = new TestUtils();

beforeEach(() => jest.clearAllMocks());

afterEach(async () => {
  server.reset();
  await settle(t);
  t.unmout();
  outbox.state.getState().entries.forEach(({ requestId }) => outbox.discard(requestId));
  resetStores();
  localStorage.clear();
});

/** Opens Today the way the app does: the session asks, the page shows. */
async function open() {
  void loadSession();
  const page = await mountPage(t, TodayPage, { path: '/pages/today/index' });
  await settle(t);
  return page;
}

const lastLink = () => mockNavigate.mock.calls.at(-1)?.[0];

describe('the feed', () => {
  it('fetches another segment when it is chosen', async () => {
    server.answers({
      'home.today': () => aToday(),
      'checkin.listFeed': () => ({
        rows: [aRow({ checkinId: 'checkin0000009', text: '精选的一条' })],
        nextCursor: null,
      }),
    });
    await open();
    await tap(t, saying('精选'));
    expect(server.asked('checkin.listFeed')[0]?.input).toEqual({
      communityId: COMMUNITY_ID,
      courseId: COURSE_ID,
      scope: 'featured',
    });
    expect(words()).toContain('精选的一条');
  });

  it('likes at once, and a second tap before the answer takes it back without a race', async () => {
    let answer: (value: { liked: boolean; likeCount: number }) => void = () => undefined;
    server.answers({
      'home.today': () => aToday(),
      'checkin.setLike': () => new Promise((resolve) => (answer = resolve)),
    });
    await open();
    await tap(t, one('.card-actions__item'));
    expect(one('.card-actions__item').textContent).toBe('4');
    await tap(t, one('.card-actions__item'));
    expect(one('.card-actions__item').textContent).toBe('3');
    expect(server.asked('checkin.setLike')).toHaveLength(1);
    await t.act(async () => answer({ liked: true, likeCount: 4 }));
    expect(server.asked('checkin.setLike').map(({ input }) => input.liked)).toEqual([true, false]);
    await t.act(async () => answer({ liked: false, likeCount: 3 }));
    expect(one('.card-actions__item').textContent).toBe('3');
  });

  it('puts a like back that the server did not take, and says so', async () => {
    server.answers({ 'home.today': () => aToday(), 'checkin.setLike': () => refuse('COURSE.CLOSED') });
    await open();
    await tap(t, one('.card-actions__item'));
    expect(one('.card-actions__item').textContent).toBe('3');
    expect(mockToast).toHaveBeenCalledWith('课程已结营，内容仍可随时回看');
  });

  it('tells authors why others do not see a check-in, and how to put it right', async () => {
    const rows = [myRow({ state: 'fix_needed', stateReason: '里面有一个电话号码' })];
    const feed = { scope: 'team' as const, courseId: COURSE_ID, rows, nextCursor: null };
    server.answers({ 'home.today': () => aToday({ feed }), 'checkin.appeal': () => ({ state: 'appeal' }) });
    await open();
    expect(words()).toContain('里面有一个电话号码。星星和连续天数不受影响');
    await tap(t, saying('去修改'));
    expect(lastLink()).toBe(`/features/checkin/pages/compose/index?checkinId=${CHECKIN_ID}`);
  });

  it('deletes after asking, and says what happened to the points', async () => {
    const feed = { scope: 'team' as const, courseId: COURSE_ID, rows: [myRow()], nextCursor: null };
    server.answers({
      'home.today': () => aToday({ feed }),
      'checkin.delete': () => ({ deleted: true, reversed: { event: 'checkin', points: -10, growth: -5 } }),
    });
    await open();
    mockChoose.mockResolvedValue('delete');
    mockConfirm.mockResolvedValueOnce(false);
    await tap(t, one('.card-actions__more'));
    expect(server.asked('checkin.delete')).toHaveLength(0);
    mockConfirm.mockResolvedValueOnce(true);
    server.answers({ 'home.today': () => aToday({ feed: { ...feed, rows: [] } }) });
    await tap(t, one('.card-actions__more'));
    expect(mockToast).toHaveBeenCalledWith('已删除，收回 10 积分');
    expect(words()).toContain('小队还没有人写');
  });
});
