import TestUtils from '@tarojs/test-utils-react';
import type { LocalPicture } from '@/platform/upload';
import { loadSession } from '@/session';
import { outbox } from '@/shared/outbox';
import { resetStores } from '@/shared/store/reset';
import { aSubmitted, aToday, CHECKIN_ID, COMMUNITY_ID, COURSE_ID } from '../../../../../test/support/taro/fixtures';
import { one, settle, tap, type, words } from '../../../../../test/support/taro/look';
import { mountPage } from '../../../../../test/support/taro/mount-page';
import { forever, server } from '../../../../../test/support/taro/server';
import { dayKey, readDraft } from '../../draft/drafts';
import { closeDraft } from '../../draft/store';
import { useLitDay } from '../../lit/store';
import { watchDeliveries } from '../../outbox/deliveries';
import ComposePage from './index';

let mockIsOnline = true;
jest.mock('@/platform/network', () => ({
  network: { isOnline: () => mockIsOnline, subscribe: () => () => undefined },
}));

const mockReplaceWith = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
const mockGoBack = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
jest.mock('@/platform/navigation', () => ({
  canGoBack: () => true,
  goBack: (link: string) => mockGoBack(link),
  replaceWith: (link: string) => mockReplaceWith(link),
}));

const mockChoose = jest.fn<Promise<string | null>, []>();
const mockToast = jest.fn<void, [string]>();
jest.mock('@/platform/notify', () => ({
  choose: () => mockChoose(),
  toast: (text: string) => mockToast(text),
}));

const mockChoosePictures = jest.fn<Promise<object>, [number]>();
const mockUpload = jest.fn<Promise<object>, [string, LocalPicture, (share: number) => void]>();
const mockDrop = jest.fn<Promise<void>, [readonly LocalPicture[]]>(() => Promise.resolve());
jest.mock('@/platform/upload', () => ({
  choosePictures: (max: number) => mockChoosePictures(max),
  uploadPicture: (community: string, picture: LocalPicture, onProgress: (share: number) => void) =>
    mockUpload(community, picture, onProgress),
  dropUploads: (pictures: readonly LocalPicture[]) => mockDrop(pictures),
  reviveUploads: (pictures: readonly LocalPicture[]) => Promise.resolve(pictures),
}));

const t = new TestUtils();
const TODAY = '2026-11-21';
const KEY = dayKey(COURSE_ID, TODAY);

watchDeliveries();

beforeEach(() => {
  jest.clearAllMocks();
  mockIsOnline = true;
  server.answers({ 'home.today': () => aToday() });
});

afterEach(async () => {
  server.reset();
  await settle(t);
  t.unmout();
  outbox.state.getState().entries.forEach(({ requestId }) => outbox.discard(requestId));
  resetStores();
  localStorage.clear();
});

async function open(params: Record<string, string> = { courseId: COURSE_ID, localDate: TODAY }) {
  await loadSession();
  const page = await mountPage(t, ComposePage, { path: '/features/checkin/pages/compose/index', params });
  await settle(t);
  return page;
}

const write = (text: string) => type(t, one('.compose__text .field__area'), text);
const button = () => one('.page__footer .button');
const answer = () => server.asked('checkin.submit')[0];

describe('writing a check-in', () => {
  it('begins without a call: Today knows the day, its task and its numbers', async () => {
    await open();
    expect(server.calls.map(({ action }) => action)).toEqual(['home.today']);
    expect(words()).toContain('21 天精读营 · 第 17 天');
    expect(words()).toContain('读第三章，写下一个改变你想法的句子');
    expect(words()).toContain('阅读分钟');
    expect(one('[aria-label="阅读（分钟）"]')).not.toBeNull();
  });

  it('takes one sentence and one tap', async () => {
    server.answers({ 'checkin.submit': () => aSubmitted() });
    await open();
    await write('  慢下来，才读得进去。 ');
    await tap(t, button());
    expect(answer()?.input).toEqual({
      communityId: COMMUNITY_ID,
      courseId: COURSE_ID,
      localDate: TODAY,
      text: '慢下来，才读得进去。',
      mediaIds: [],
      numbers: {},
      visibility: 'course',
      writtenAt: '2026-11-21T00:26:00.000Z',
      makeup: false,
    });
    expect(mockReplaceWith).toHaveBeenCalledWith(
      `/features/checkin/pages/lit/index?courseId=${COURSE_ID}&localDate=${TODAY}`,
    );
    expect(useLitDay.getState().day?.submitted?.checkinId).toBe(CHECKIN_ID);
    expect(readDraft(KEY)).toBeNull();
  });

  it('is sent once, however often it is tapped', async () => {
    server.answers({ 'checkin.submit': forever });
    await open();
    await write('早');
    await tap(t, button());
    await tap(t, button());
    await tap(t, button());
    expect(server.asked('checkin.submit')).toHaveLength(1);
    expect(words()).toContain('正在提交');
  });

  it('counts as written when it was last changed, not when it is sent', async () => {
    server.answers({ 'checkin.submit': () => aSubmitted() });
    server.now = Date.parse('2026-11-21T15:58:00Z');
    await open();
    await write('午夜前写下的');
    server.now = Date.parse('2026-11-21T16:03:00Z');
    await tap(t, button());
    expect(answer()?.input.writtenAt).toBe('2026-11-21T15:58:00.000Z');
  });

  it('goes to the outbox without a network, and says so on the next page', async () => {
    await open();
    await write('地铁里写的');
    mockIsOnline = false;
    await tap(t, button());
    expect(outbox.state.getState().entries).toHaveLength(1);
    expect(useLitDay.getState().day).toMatchObject({ submitted: null, writtenAt: '2026-11-21T00:26:00.000Z' });
    expect(readDraft(KEY)).toBeNull();
  });

  it('sends numbers as numbers, and does not send what is none', async () => {
    server.answers({ 'checkin.submit': () => aSubmitted() });
    await open();
    await write('早');
    const [minutes] = document.querySelectorAll('.numbers .field__input');
    await type(t, minutes!, '很久');
    expect(words()).toContain('「阅读」只填数字');
    await tap(t, button());
    expect(server.asked('checkin.submit')).toHaveLength(0);
    await type(t, minutes!, '35');
    await tap(t, button());
    expect(answer()?.input.numbers).toEqual({ minutes: 35 });
  });

  it('is shown to whom its author chooses', async () => {
    server.answers({ 'checkin.submit': () => aSubmitted() });
    mockChoose.mockResolvedValue('self');
    await open();
    await write('只写给自己');
    await tap(t, one('.compose__row .list-row'));
    expect(words()).toContain('仅自己');
    await tap(t, button());
    expect(answer()?.input.visibility).toBe('self');
  });
});

describe('the draft', () => {
  it('is kept on the phone and found again', async () => {
    const first = await open();
    await write('写到一半');
    first.fire('onHide');
    expect(readDraft(KEY)?.text).toBe('写到一半');
    expect(words()).toContain('已自动保存 08:26');
    first.fire('onUnload');
    t.unmout();
    await open();
    expect(one('.compose__text .field__area').outerHTML).toContain('写到一半');
    expect(words()).toContain('已自动保存 08:26');
  });

  it('keeps its request id through a restart, so that sending it again is the same request', async () => {
    server.answers({ 'checkin.submit': forever });
    const first = await open();
    await write('早');
    first.fire('onHide');
    const kept = readDraft(KEY)?.requestId;
    await tap(t, button());
    expect(answer()?.requestId).toBe(kept);
  });

  it('is another one for another day', async () => {
    const first = await open();
    await write('今天的');
    first.fire('onUnload');
    t.unmout();
    await open({ courseId: COURSE_ID, localDate: '2026-11-20' });
    expect(words()).toContain('写下的内容会自动保存');
    expect(words()).not.toContain('今天的');
  });

  it('of an earlier day is not forgotten: it is found on the page of the next', async () => {
    const first = await open({ courseId: COURSE_ID, localDate: '2026-11-20' });
    await write('昨天写好了没发');
    first.fire('onUnload');
    t.unmout();
    await open();
    expect(words()).toContain('昨天写的还没有发出');
    await tap(t, one('.compose__left .list-row'));
    expect(mockReplaceWith).toHaveBeenCalledWith(
      `/features/checkin/pages/compose/index?courseId=${COURSE_ID}&localDate=2026-11-20`,
    );
    await write('今天的');
    expect(words()).not.toContain('昨天写的还没有发出');
  });

  it('is not closed by the page before, where that goes after this one has come', async () => {
    await open();
    await write('今天的');
    await t.act(() => closeDraft(dayKey(COURSE_ID, '2026-11-20')));
    expect(one('.compose__text .field__area').outerHTML).toContain('今天的');
    await t.act(() => closeDraft(KEY));
    expect(document.querySelector('.compose__text .field__area')).toBeNull();
    expect(readDraft(KEY)?.text).toBe('今天的');
  });
});
