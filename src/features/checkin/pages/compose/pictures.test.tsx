import TestUtils from '@tarojs/test-utils-react';
import type { LocalPicture } from '@/platform/upload';
import { loadSession } from '@/session';
import { outbox } from '@/shared/outbox';
import { resetStores } from '@/shared/store/reset';
import { aSubmitted, aToday, COURSE_ID } from '../../../../../test/support/taro/fixtures';
import { one, settle, tap, type, words } from '../../../../../test/support/taro/look';
import { mountPage } from '../../../../../test/support/taro/mount-page';
import { server } from '../../../../../test/support/taro/server';
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

const mockChoosePictures = jest.fn<Promise<object>, [number, (count: number) => void]>();
const mockUpload = jest.fn<Promise<object>, [string, LocalPicture, (share: number) => void]>();
const mockDrop = jest.fn<Promise<void>, [readonly LocalPicture[]]>(() => Promise.resolve());
jest.mock('@/platform/upload', () => ({
  choosePictures: (max: number, onPicked: (count: number) => void) => mockChoosePictures(max, onPicked),
  uploadPicture: (community: string, picture: LocalPicture, onProgress: (share: number) => void) =>
    mockUpload(community, picture, onProgress),
  dropUploads: (pictures: readonly LocalPicture[]) => mockDrop(pictures),
  reviveUploads: (pictures: readonly LocalPicture[]) => Promise.resolve(pictures),
}));

const t = new TestUtils();
const TODAY = '2026-11-21';

const picture = (localId: string): LocalPicture => ({
  localId,
  path: `blob:${localId}`,
  mime: 'image/jpeg',
  bytes: 1_000,
  width: 800,
  height: 600,
});

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

const button = () => one('.page__footer .button');
const answer = () => server.asked('checkin.submit')[0];

describe('pictures', () => {
  const chosen = (...ids: string[]) =>
    mockChoosePictures.mockResolvedValue({ pictures: ids.map(picture), unusable: 0, denied: false });

  it('are sent as they are chosen, and go with the check-in in order', async () => {
    server.answers({ 'checkin.submit': () => aSubmitted() });
    chosen('a', 'b');
    mockUpload.mockImplementation((_, { localId }) =>
      Promise.resolve({ ok: true, data: { mediaId: `media-${localId}` } }),
    );
    await open();
    await tap(t, one('.pictures__add'));
    expect(mockUpload).toHaveBeenCalledTimes(2);
    await tap(t, button());
    expect(answer()?.input.mediaIds).toEqual(['media-a', 'media-b']);
    expect(mockUpload).toHaveBeenCalledTimes(2);
  });

  it('hold their places while they are made small, and sending waits for them', async () => {
    server.answers({ 'checkin.submit': () => aSubmitted() });
    let finish = (_: object): void => undefined;
    mockChoosePictures.mockImplementation((_, onPicked) => {
      onPicked(2);
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    mockUpload.mockImplementation((_, { localId }) =>
      Promise.resolve({ ok: true, data: { mediaId: `media-${localId}`, state: 'passed' } }),
    );
    await open();
    await type(t, one('.compose__text .field__area'), '先写下一句');
    await tap(t, one('.pictures__add'));
    expect(document.querySelectorAll('.pictures__preparing')).toHaveLength(2);
    await tap(t, button());
    expect(answer()).toBeUndefined();
    finish({ pictures: [picture('a'), picture('b')], unusable: 0, denied: false });
    await settle(t);
    expect(answer()?.input.mediaIds).toEqual(['media-a', 'media-b']);
  });

  it('say at once when the content check has refused them', async () => {
    chosen('a');
    mockUpload.mockResolvedValue({ ok: true, data: { mediaId: 'media-a', state: 'rejected' } });
    await open();
    await tap(t, one('.pictures__add'));
    expect(words()).toContain('没通过检查');
  });

  it('show how far they have come, and can be tried again when they stopped', async () => {
    chosen('a');
    mockUpload.mockImplementationOnce(async (_, __, onProgress) => {
      onProgress(0.4);
      await Promise.resolve();
      return { ok: false, error: { code: 'SYSTEM.UNAVAILABLE', message: '', requestId: 'r' } };
    });
    await open();
    await tap(t, one('.pictures__add'));
    expect(words()).toContain('重试');
    mockUpload.mockResolvedValueOnce({ ok: true, data: { mediaId: 'media-a' } });
    await tap(t, one('.pictures__mark'));
    expect(words()).not.toContain('重试');
  });

  it('wait in the outbox when they were chosen without a network', async () => {
    mockIsOnline = false;
    chosen('a');
    await open();
    await tap(t, one('.pictures__add'));
    expect(words()).toContain('联网后传');
    await tap(t, button());
    const [entry] = outbox.state.getState().entries;
    expect(entry?.attachments).toEqual([{ local: picture('a'), mediaId: null }]);
    expect(mockUpload).not.toHaveBeenCalled();
  });

  it('can be taken away again', async () => {
    chosen('a');
    mockUpload.mockResolvedValue({ ok: true, data: { mediaId: 'media-a' } });
    await open();
    await tap(t, one('.pictures__add'));
    await tap(t, one('.pictures__remove'));
    expect(document.querySelectorAll('.pictures__image')).toHaveLength(0);
    expect(mockDrop).toHaveBeenCalledWith([picture('a')]);
  });

  it('say why none came', async () => {
    mockChoosePictures.mockResolvedValue({ pictures: [], unusable: 0, denied: true });
    await open();
    await tap(t, one('.pictures__add'));
    expect(mockToast).toHaveBeenCalledWith(expect.stringContaining('相册没有打开'));
  });
});
