import TestUtils from '@tarojs/test-utils-react';
import { loadSession } from '@/session';
import { resetStores } from '@/shared/store/reset';
import { aComment, aRow, aToday, CAPTAIN, CHECKIN_ID, myRow } from '../../../../../test/support/taro/fixtures';
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

describe('a check-in in its states', () => {
  it('is opened first, from a message: the session is asked for before it', async () => {
    await open();
    expect(server.calls.map(({ action }) => action)).toEqual(['home.today', 'checkin.get', 'checkin.listComments']);
    expect(words()).toContain('慢就是稳，稳就是快');
    expect(words()).toContain('这句我也划了线。');
  });

  it('holds its place while it is on its way', async () => {
    server.answers({ 'checkin.get': forever });
    await open();
    expect(document.querySelectorAll('.skeleton').length).toBeGreaterThan(3);
  });

  it('says that it is gone, or not for me, and leads on', async () => {
    server.answers({ 'checkin.get': () => refuse('RESOURCE.NOT_FOUND') });
    await open();
    expect(words()).toContain('这条打卡看不到了');
    await tap(t, saying('回到今日'));
    expect(mockGoBack).toHaveBeenCalledWith('/pages/today/index');
  });

  it('tries again without a network', async () => {
    server.answers({ 'checkin.get': () => refuse('CLIENT.OFFLINE') });
    await open();
    expect(words()).toContain('没有网络');
    server.answers({ 'checkin.get': () => aRow() });
    await tap(t, saying('再试一次'));
    expect(words()).toContain('慢就是稳');
  });

  it('has no comments yet', async () => {
    server.answers({ 'checkin.listComments': () => ({ rows: [], nextCursor: null }) });
    await open();
    expect(words()).toContain('还没有评论，写下第一句吧');
  });
});

describe('a link from outside', () => {
  it('of a community that is not mine leads to joining it', async () => {
    await open({ checkinId: ID, communityId: 'community00009' });
    expect(mockReplaceWith).toHaveBeenCalledWith('/features/community/pages/join/index?entry=community00009');
    expect(server.asked('checkin.get')).toHaveLength(0);
  });

  it('of another community of mine goes there first', async () => {
    const [here] = aToday().memberships;
    const other = { ...here!, communityId: 'community00002', name: '夜航写作社' };
    server.answers({
      'home.today': ({ communityId }) => ({
        ...aToday({ feed: null, ...(communityId && { communityId }) }),
        memberships: [here!, other],
      }),
    });
    await open({ checkinId: ID, communityId: 'community00002' });
    expect(server.asked('checkin.get')[0]?.input.communityId).toBe('community00002');
  });
});

describe('what else can be done', () => {
  it('a captain features it, and a refusal puts it back', async () => {
    server.answers({
      'checkin.get': () => aRow({ canFeature: true, author: { ...CAPTAIN, nickname: '阿哲' } }),
      'checkin.setFeatured': () => ({ featured: true }),
    });
    mockChoose.mockResolvedValue('feature');
    await open();
    await tap(t, one('.card-actions__more'));
    expect(words()).toContain('精选');
    expect(mockToast).toHaveBeenCalledWith('已选为精选，作者会收到消息');
    server.answers({ 'checkin.setFeatured': () => refuse('COURSE.CLOSED') });
    mockChoose.mockResolvedValue('unfeature');
    await tap(t, one('.card-actions__more'));
    expect(words()).toContain('精选');
    expect(mockToast).toHaveBeenLastCalledWith('课程已结营，内容仍可随时回看');
  });

  it('a report needs a reason, and 其他 needs words', async () => {
    server.answers({ 'checkin.report': () => ({ received: true }) });
    mockChoose.mockResolvedValue('report');
    await open();
    await tap(t, one('.card-actions__more'));
    await tap(t, saying('提交'));
    await tap(t, saying('其他'));
    await tap(t, saying('提交'));
    expect(server.asked('checkin.report')).toHaveLength(0);
    await type(t, one('.sheet .field__area'), '抄了别人的');
    await tap(t, saying('提交'));
    expect(server.asked('checkin.report')[0]?.input).toMatchObject({
      subject: 'checkin',
      subjectId: ID,
      reason: '其他：抄了别人的',
    });
    expect(document.querySelector('.sheet')).toBeNull();
  });

  it('an author can appeal, and is told what happens then', async () => {
    server.answers({
      'checkin.get': () => myRow({ state: 'fix_needed', stateReason: '里面有一个电话号码' }),
      'checkin.appeal': () => ({ state: 'appeal' }),
    });
    await open({ checkinId: CHECKIN_ID });
    expect(document.querySelector('.comment-box')).toBeNull();
    await tap(t, saying('申诉'));
    await type(t, one('.sheet .field__area'), '那是书号，不是电话');
    await tap(t, saying('提交申诉'));
    expect(server.asked('checkin.appeal')[0]?.input).toMatchObject({ reason: '那是书号，不是电话' });
    expect(words()).toContain('申诉已收到，运营会再看一遍');
  });

  it('deleting my own leads back, and says what happens to the points before', async () => {
    server.answers({
      'checkin.get': () => myRow(),
      'checkin.delete': () => ({ deleted: true, reversed: { event: 'checkin', points: -10, growth: -5 } }),
    });
    mockChoose.mockResolvedValue('delete');
    mockConfirm.mockResolvedValue(true);
    await open({ checkinId: CHECKIN_ID });
    await tap(t, one('.card-actions__more'));
    expect(mockGoBack).toHaveBeenCalledWith('/pages/today/index');
    expect(mockToast).toHaveBeenCalledWith('已删除，收回 10 积分');
  });
});

it('is there at once when a list knows it already', async () => {
  server.answers({
    'home.today': () => aToday(),
    'checkin.listFeed': () => ({ rows: [aRow({ text: '列表里的文字' })], nextCursor: null }),
    'checkin.get': forever,
  });
  await loadSession();
  const { feeds } = await import('../../feed/store');
  await feeds.team.getState().open({ courseId: 'course0000001' });
  await open();
  expect(words()).toContain('列表里的文字');
});
