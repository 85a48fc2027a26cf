import TestUtils from '@tarojs/test-utils-react';
import { loadSession } from '@/session';
import { outbox } from '@/shared/outbox';
import { resetStores } from '@/shared/store/reset';
import {
  aCourse,
  aLitCourse,
  aToday,
  CHECKIN_ID,
  COMMUNITY_ID,
  COURSE_ID,
  myRow,
  STRANGERS_TODAY,
} from '../../../test/support/taro/fixtures';
import { one, saying, settle, tap, words } from '../../../test/support/taro/look';
import { mountPage } from '../../../test/support/taro/mount-page';
import { forever, refuse, server } from '../../../test/support/taro/server';
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

describe('Today in its states', () => {
  it('holds the places of what is to come', async () => {
    server.answers({ 'home.today': forever });
    await open();
    expect(document.querySelectorAll('.skeleton').length).toBeGreaterThan(5);
  });

  it('says what happened and tries again', async () => {
    server.answers({ 'home.today': () => refuse('SYSTEM.INTERNAL') });
    await open();
    expect(words()).toContain('没能打开');
    server.answers({ 'home.today': () => aToday() });
    await tap(t, saying('再试一次'));
    expect(words()).toContain('已连续点亮16天');
  });

  it('shows what it knew without a network, and from when that is', async () => {
    server.answers({ 'home.today': () => aToday() });
    await open();
    server.now += 3_600_000;
    server.answers({ 'home.today': () => refuse('CLIENT.OFFLINE') });
    await t.act(() => loadSession());
    expect(words()).toContain('没有网络，这是今天 08:26 的内容');
    expect(words()).toContain('点亮今天');
  });

  it('is filled by one call', async () => {
    server.answers({ 'home.today': () => aToday() });
    await open();
    expect(server.calls.map(({ action }) => action)).toEqual(['home.today']);
    expect(words()).toContain('早上好，林小满');
    expect(words()).toContain('读第三章，写下一个改变你想法的句子');
    expect(words()).toContain('今晚 24:00 前');
    expect(words()).toContain('6 / 9');
    expect(words()).toContain('慢就是稳，稳就是快');
  });

  it('leads somebody without a course to the courses', async () => {
    server.answers({ 'home.today': () => aToday({ courses: [], feed: null }) });
    await open();
    await tap(t, saying('去看看课程'));
    expect(lastLink()).toBe('/pages/learn/index');
  });

  it('tells a stranger what this is, and lets them in with a code', async () => {
    server.answers({ 'home.today': () => STRANGERS_TODAY });
    await open();
    expect(words()).toContain('每个人都会发光');
    expect(words()).toContain('加入你的社群');
  });
});

describe('the hero', () => {
  it('leads to the page to write on', async () => {
    server.answers({ 'home.today': () => aToday() });
    await open();
    await tap(t, saying('点亮今天'));
    expect(lastLink()).toBe(`/features/checkin/pages/compose/index?courseId=${COURSE_ID}&localDate=2026-11-21`);
  });

  it('shows what was written once it is lit', async () => {
    const feed = { scope: 'team' as const, courseId: COURSE_ID, rows: [myRow()], nextCursor: null };
    server.answers({ 'home.today': () => aToday({ courses: [aLitCourse()], feed }) });
    await open();
    expect(one('.home-hero__words').textContent).toBe('今天读到一半合上书，想了很久。');
    await tap(t, one('.home-hero__written'));
    expect(lastLink()).toContain(`checkinId=${CHECKIN_ID}`);
  });

  it('gives every further course a line with its own star', async () => {
    const other = aLitCourse({ courseId: 'course0000009', title: '30 天早起阅读' });
    server.answers({ 'home.today': () => aToday({ courses: [aCourse(), other] }) });
    await open();
    expect(one('.course-line').textContent).toContain('今天已点亮 · 共点亮 17 天');
  });
});

it('leads through the first day, and gives the points for reading the rules', async () => {
  const checklist = [
    { step: 'rules' as const, done: false, points: 5 },
    { step: 'first_checkin' as const, done: true, points: 10 },
  ];
  server.answers({
    'home.today': () => aToday({ checklist }),
    'community.preview': () => ({
      communityId: COMMUNITY_ID,
      name: '晨光读书社',
      tagline: '',
      coverUrl: null,
      memberCount: 60,
      gate: 'open',
      inviteAccepted: false,
      questions: [],
      theme: ['每天读一点'],
      services: [],
      forbidden: ['广告'],
      encouraged: [],
      membership: { status: 'active', reason: null },
      contentContact: '',
    }),
    'community.readRules': () => ({ pointsEarned: 5 }),
  });
  await open();
  expect(words()).toContain('1 / 2 已完成');
  await tap(t, one('.checklist .list-row--tappable'));
  expect(words()).toContain('每天读一点');
  await tap(t, saying('我读完了'));
  expect(mockToast).toHaveBeenCalledWith('读完了，积分 +5');
});

it('goes to another community of mine', async () => {
  const [here] = aToday().memberships;
  const other = { ...here!, communityId: 'community00002', name: '夜航写作社' };
  server.answers({ 'home.today': () => ({ ...aToday(), memberships: [here!, other] }) });
  await open();
  await tap(t, saying('换社群'));
  await tap(t, saying('夜航写作社'));
  expect(server.asked('home.today').at(-1)?.input).toEqual({ communityId: 'community00002' });
});
