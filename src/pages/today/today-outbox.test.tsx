import TestUtils from '@tarojs/test-utils-react';
import { loadSession } from '@/session';
import { outbox } from '@/shared/outbox';
import { resetStores } from '@/shared/store/reset';
import { aToday, COMMUNITY_ID, COURSE_ID } from '../../../test/support/taro/fixtures';
import { saying, settle, tap, words } from '../../../test/support/taro/look';
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
const mockCopy = jest.fn<Promise<boolean>, [string]>(() => Promise.resolve(true));
jest.mock('@/platform/clipboard', () => ({ copyText: (text: string) => mockCopy(text) }));
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

describe('the outbox on Today', () => {
  const input = {
    communityId: COMMUNITY_ID,
    courseId: COURSE_ID,
    localDate: '2026-11-21',
    text: '离线写下的一句',
    mediaIds: [],
    numbers: {},
    visibility: 'course' as const,
    writtenAt: '2026-11-21T00:26:00.000Z',
    makeup: false,
  };

  it('says that a check-in waits, and does not ask for another', async () => {
    server.answers({ 'home.today': () => aToday(), 'checkin.submit': () => refuse('CLIENT.OFFLINE') });
    await open();
    await t.act(async () => void (await outbox.deliver('checkin.submit', input)));
    expect(words()).toContain('待发送 1 条');
    expect(words()).toContain('写好了，联网后自动点亮');
    expect(words()).not.toContain('点亮今天');
  });

  it('offers a make-up card for one that came too late', async () => {
    server.answers({
      'home.today': () => aToday(),
      'checkin.submit': () => refuse('CHECKIN.TOO_LATE'),
      'checkin.getDay': () => ({
        courseId: COURSE_ID,
        courseTitle: '21 天精读营',
        localDate: '2026-11-20',
        dayNo: 16,
        title: '',
        task: '',
        mark: 'missed',
        checkinId: null,
        numbers: [],
        closesAt: '2026-11-20T22:00:00.000Z',
        canSubmit: false,
        canMakeUp: true,
        canTakeLeave: false,
        makeupCards: 2,
        leaveLeft: 0,
        hasTeam: true,
      }),
    });
    await open();
    await t.act(async () => void (await outbox.deliver('checkin.submit', { ...input, localDate: '2026-11-20' })));
    await settle(t);
    expect(words()).toContain('21 天精读营 · 昨天的打卡没有送达');
    expect(words()).toContain('还有 2 张补卡');
    await tap(t, saying('用补卡点亮'));
    expect(lastLink()).toContain('localDate=2026-11-20&makeup=1');
    expect(outbox.state.getState().entries).toEqual([]);
  });

  it('gives up a refused one only after asking', async () => {
    server.answers({ 'home.today': () => aToday(), 'checkin.submit': () => refuse('CONTENT.REJECTED') });
    await open();
    await t.act(async () => void (await outbox.deliver('checkin.submit', input)));
    expect(words()).toContain('内容里有不适合公开的词句');
    mockConfirm.mockResolvedValueOnce(false);
    await tap(t, saying('放弃'));
    expect(outbox.state.getState().entries).toHaveLength(1);
    mockConfirm.mockResolvedValueOnce(true);
    await tap(t, saying('放弃'));
    expect(words()).not.toContain('没有送达');
  });

  it('leads to the other community for which it was written', async () => {
    const [here] = aToday().memberships;
    const there = { ...here!, communityId: 'community00002', name: '夜航写作社' };
    server.answers({
      'home.today': () => ({ ...aToday(), memberships: [here!, there] }),
      'checkin.submit': () => refuse('CONTENT.REJECTED'),
    });
    await open();
    const theirs = { ...input, communityId: 'community00002', courseId: 'course0000009' };
    await t.act(async () => void (await outbox.deliver('checkin.submit', theirs)));
    expect(words()).toContain('夜航写作社 · 今天的打卡没有送达');
    await tap(t, saying('查看'));
    expect(server.asked('home.today').at(-1)?.input).toEqual({ communityId: 'community00002' });
    expect(lastLink()).toContain('/features/checkin/pages/compose/index');
    expect(outbox.state.getState().entries).toEqual([]);
  });

  it('gives the words back of one for a community that was left', async () => {
    server.answers({ 'home.today': () => aToday(), 'checkin.submit': () => refuse('RESOURCE.NOT_FOUND') });
    await open();
    await t.act(async () => void (await outbox.deliver('checkin.submit', { ...input, communityId: 'community00009' })));
    await tap(t, saying('复制文字'));
    expect(mockCopy).toHaveBeenCalledWith('离线写下的一句');
    expect(words()).not.toContain('查看');
  });
});
