import TestUtils from '@tarojs/test-utils-react';
import type { Submitted } from '@contract/checkin';
import { loadSession, useToday } from '@/session';
import { outbox } from '@/shared/outbox';
import { resetStores } from '@/shared/store/reset';
import { aLitCourse, aSubmitted, aToday, COMMUNITY_ID, COURSE_ID } from '../../../../../test/support/taro/fixtures';
import { one, saying, settle, tap, words } from '../../../../../test/support/taro/look';
import { mountPage } from '../../../../../test/support/taro/mount-page';
import { refuse, server } from '../../../../../test/support/taro/server';
import { celebrate } from '../../lit/store';
import { watchDeliveries } from '../../outbox/deliveries';
import LitPage from './index';

const mockNavigate = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
const mockReplaceWith = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
jest.mock('@/platform/navigation', () => ({
  canGoBack: () => true,
  goBack: jest.fn(),
  navigate: (link: string) => mockNavigate(link),
  replaceWith: (link: string) => mockReplaceWith(link),
}));

const t = new TestUtils();
const DAY = { courseId: COURSE_ID, localDate: '2026-11-21' };

watchDeliveries();

beforeEach(() => {
  jest.clearAllMocks();
  server.answers({ 'home.today': () => aToday({ courses: [aLitCourse()] }) });
});

afterEach(async () => {
  server.reset();
  await settle(t);
  t.unmout();
  outbox.state.getState().entries.forEach(({ requestId }) => outbox.discard(requestId));
  resetStores();
  localStorage.clear();
});

async function open() {
  await loadSession();
  await mountPage(t, LitPage, { path: '/features/checkin/pages/lit/index', params: DAY });
  await settle(t);
}

/** Lets the numbers count to their end, a step at a time. */
async function count() {
  for (let step = 0; step < 12; step += 1) {
    await t.act(() => new Promise<void>((resolve) => setTimeout(resolve, 60)));
  }
}

const lit = (submitted: Submitted | null) => celebrate({ ...DAY, submitted, writtenAt: '2026-11-21T00:12:00.000Z' });

describe('the moment a day is lit', () => {
  it('says the streak, the place in the team and the next milestone, and counts the points up', async () => {
    lit(aSubmitted());
    await open();
    expect(words()).toContain('11月21日 周六');
    expect(words()).toContain('已连续点亮17天');
    expect(words()).toContain('你是北斗小队今天第 7 颗星，还差 2 颗就满天了');
    expect(words()).toContain('再坚持 4 天，拿到「三周不辍」');
    expect(words()).not.toContain('+10');
    await count();
    expect(words()).toContain('+10');
    expect(words()).toContain('+5');
    expect(document.querySelectorAll('.star--lighting')).toHaveLength(1);
  });

  it('celebrates a milestone and says what each part was for', async () => {
    const awards = [
      { event: 'checkin', points: 10, growth: 5 },
      { event: 'milestone_21', points: 60, growth: 30 },
    ];
    lit(aSubmitted({ milestone: { days: 21, name: '三周不辍' }, awards }));
    await open();
    await count();
    expect(one('.lit__milestone').textContent).toBe('拿到「三周不辍」');
    expect(words()).toContain('+70');
    expect(words()).toContain('每日打卡 +10 · 连续 21 天「三周不辍」 +60');
  });

  it('leads on to the others and to the reminder', async () => {
    lit(aSubmitted());
    await open();
    await tap(t, saying('去看看大家写了什么'));
    await tap(t, saying('设置明早提醒'));
    expect(mockNavigate.mock.calls.map(([link]) => link)).toEqual([
      '/pages/today/index',
      '/features/community/pages/settings/index',
    ]);
  });

  it('goes to Today when it is opened without the moment', async () => {
    await open();
    expect(mockReplaceWith).toHaveBeenCalledWith('/pages/today/index');
  });
});

describe('a check-in that waits', () => {
  const submit = () =>
    outbox.deliver('checkin.submit', {
      ...DAY,
      communityId: COMMUNITY_ID,
      text: '早',
      mediaIds: [],
      numbers: {},
      visibility: 'course',
      writtenAt: '2026-11-21T00:12:00.000Z',
      makeup: false,
    });

  it('is safe on the phone, with the time it was written, and lights up when it arrives', async () => {
    server.answers({ 'checkin.submit': () => refuse('CLIENT.OFFLINE') });
    await submit();
    lit(null);
    await open();
    expect(words()).toContain('已保存，联网后自动点亮');
    expect(words()).toContain('写于 今天 08:12');
    expect(document.querySelectorAll('.star--lighting')).toHaveLength(0);
    server.answers({ 'checkin.submit': () => aSubmitted() });
    await t.act(() => outbox.flush());
    expect(words()).toContain('已连续点亮17天');
    expect(document.querySelectorAll('.star--lighting')).toHaveLength(1);
  });

  it('waits for us as well, and says that it is not the network', async () => {
    server.answers({ 'checkin.submit': () => refuse('SYSTEM.UNAVAILABLE') });
    await submit();
    lit(null);
    await open();
    expect(words()).toContain('已保存，稍后自动点亮');
    expect(words()).toContain('会自动再试');
  });

  it('says what to do when the phone is too full to keep it', async () => {
    server.answers({ 'checkin.submit': () => refuse('CLIENT.OFFLINE') });
    await submit();
    outbox.state.setState({ isKept: false });
    lit(null);
    await open();
    expect(words()).toContain('送达之前请别关闭小程序');
  });

  it('says so when it is refused after all', async () => {
    server.answers({ 'checkin.submit': () => refuse('CLIENT.OFFLINE') });
    await submit();
    lit(null);
    await open();
    server.answers({ 'checkin.submit': () => refuse('COURSE.CLOSED') });
    await t.act(() => outbox.flush());
    expect(words()).toContain('这条还没有送达');
    expect(words()).toContain('课程已结营');
  });
});

it('tells Today at once what arrived, also when an older answer is still on its way', async () => {
  server.answers({ 'home.today': () => aToday() });
  await loadSession();
  let late: (today: ReturnType<typeof aToday>) => void = () => undefined;
  server.answers({ 'home.today': () => new Promise((resolve) => (late = resolve)) });
  const older = loadSession();
  await settle(t);
  const answerOlder = late;
  server.answers({
    'checkin.submit': () => aSubmitted(),
    'home.today': () => aToday({ courses: [aLitCourse()] }),
  });
  await outbox.deliver('checkin.submit', {
    ...DAY,
    communityId: COMMUNITY_ID,
    text: '早',
    mediaIds: [],
    numbers: {},
    visibility: 'course',
    writtenAt: '2026-11-21T00:12:00.000Z',
    makeup: false,
  });
  expect(useToday.getState().data?.current?.courses[0]?.mark).toBe('lit');
  answerOlder(aToday());
  await older;
  expect(useToday.getState().data?.current?.courses[0]?.mark).toBe('lit');
});
