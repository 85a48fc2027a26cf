import TestUtils from '@tarojs/test-utils-react';
import type { LocalPicture } from '@/platform/upload';
import { loadSession } from '@/session';
import { outbox } from '@/shared/outbox';
import { resetStores } from '@/shared/store/reset';
import {
  aCourse,
  aSubmitted,
  aToday,
  CHECKIN_ID,
  COMMUNITY_ID,
  COURSE_ID,
  myRow,
} from '../../../../../test/support/taro/fixtures';
import { one, saying, settle, tap, type, words } from '../../../../../test/support/taro/look';
import { mountPage } from '../../../../../test/support/taro/mount-page';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
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

describe('a refusal', () => {
  it('stays on the page with its reason, and the next try is a new request', async () => {
    server.answers({ 'checkin.submit': () => refuse('INPUT.INVALID', { field: 'text' }) });
    await open();
    await write('早');
    await tap(t, button());
    expect(words()).toContain('「文字」还不对');
    expect(mockReplaceWith).not.toHaveBeenCalled();
    expect(outbox.state.getState().entries).toEqual([]);
    server.answers({ 'checkin.submit': () => aSubmitted() });
    await tap(t, button());
    const ids = server.asked('checkin.submit').map(({ requestId }) => requestId);
    expect(new Set(ids).size).toBe(2);
    expect(mockReplaceWith).toHaveBeenCalled();
  });

  it('offers a make-up card for a day that is over, and goes on with what was written', async () => {
    server.answers({
      'checkin.submit': () => refuse('CHECKIN.TOO_LATE'),
      'checkin.getDay': () => ({
        courseId: COURSE_ID,
        courseTitle: '21 天精读营',
        localDate: TODAY,
        dayNo: 17,
        title: '读第三章',
        task: '',
        mark: 'missed',
        checkinId: null,
        numbers: aCourse().numbers,
        closesAt: '2026-11-21T22:00:00.000Z',
        canSubmit: false,
        canMakeUp: true,
        canTakeLeave: false,
        makeupCards: 2,
        leaveLeft: 0,
        hasTeam: true,
      }),
    });
    await open();
    await write('迟到的一句');
    await tap(t, button());
    expect(words()).toContain('还有 2 张补卡');
    server.answers({ 'checkin.submit': () => aSubmitted({ isMakeup: true }) });
    await tap(t, saying('用补卡'));
    expect(words()).toContain('用 1 张补卡，现有 2 张');
    await tap(t, button());
    expect(server.asked('checkin.submit').at(-1)?.input).toMatchObject({ makeup: true, text: '迟到的一句' });
  });
});

describe('the page in its other states', () => {
  const past = { courseId: COURSE_ID, localDate: '2026-11-19', makeup: '1' };

  it('waits for a day of the past, and says when it cannot be read', async () => {
    server.answers({ 'checkin.getDay': forever });
    await open(past);
    expect(document.querySelectorAll('.skeleton').length).toBeGreaterThan(2);
    t.unmout();
    server.answers({ 'checkin.getDay': () => refuse('RESOURCE.NOT_FOUND') });
    await open(past);
    expect(words()).toContain('没有找到');
    expect(words()).toContain('再试一次');
  });

  it('leads back when it does not know what to write about', async () => {
    await open({});
    await tap(t, saying('回到今日'));
    expect(mockGoBack).toHaveBeenCalledWith('/pages/today/index');
  });
});

describe('revising a returned check-in', () => {
  it('begins with what was written and why it came back, and sends the change', async () => {
    server.answers({
      'checkin.get': () => myRow({ state: 'fix_needed', stateReason: '里面有一个电话号码', text: '打 138 找我' }),
      'checkin.revise': () => ({ state: 'published' }),
    });
    await open({ checkinId: CHECKIN_ID });
    expect(words()).toContain('里面有一个电话号码');
    await write('留言找我');
    await tap(t, button());
    expect(server.asked('checkin.revise')[0]?.input).toEqual({
      communityId: COMMUNITY_ID,
      checkinId: CHECKIN_ID,
      text: '留言找我',
      mediaIds: [],
    });
    expect(mockToast).toHaveBeenCalledWith('已更新，大家可以看到了');
    expect(mockGoBack).toHaveBeenCalled();
  });
});
