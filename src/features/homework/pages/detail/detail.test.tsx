import TestUtils from '@tarojs/test-utils-react';
import type { AssignmentDetail } from '@contract/homework';
import type { LocalFile, LocalPicture } from '@/platform/upload';
import { loadSession } from '@/session';
import { outbox } from '@/shared/outbox';
import { resetStores } from '@/shared/store/reset';
import { aToday, COMMUNITY_ID } from '../../../../../test/support/taro/fixtures';
import {
  aFile,
  anAssignment,
  aReturned,
  ASSIGNMENT_ID,
  SUBMISSION_ID,
} from '../../../../../test/support/taro/homework';
import { all, one, saying, settle, tap, type, words } from '../../../../../test/support/taro/look';
import { mountPage } from '../../../../../test/support/taro/mount-page';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { readDraft } from '../../draft/drafts';
import AssignmentPage from './index';

let mockIsOnline = true;
jest.mock('@/platform/network', () => ({
  network: { isOnline: () => mockIsOnline, subscribe: () => () => undefined },
}));

const mockNavigate = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
jest.mock('@/platform/navigation', () => ({
  canGoBack: () => true,
  goBack: jest.fn(),
  navigate: (link: string) => mockNavigate(link),
  scrollTo: jest.fn(),
}));

const mockConfirm = jest.fn<Promise<boolean>, [unknown]>();
const mockToast = jest.fn<void, [string]>();
jest.mock('@/platform/notify', () => ({
  confirm: (question: unknown) => mockConfirm(question),
  toast: (text: string) => mockToast(text),
}));

const mockChooseFiles = jest.fn<Promise<object>, [number]>();
const mockUploadFile = jest.fn<Promise<object>, [string, LocalFile]>();
jest.mock('@/platform/upload', () => ({
  chooseFiles: (max: number) => mockChooseFiles(max),
  choosePictures: jest.fn(),
  uploadFile: (community: string, file: LocalFile) => mockUploadFile(community, file),
  uploadPicture: jest.fn(),
  dropUploads: () => Promise.resolve(),
  reviveUploads: (uploads: readonly LocalPicture[]) => Promise.resolve(uploads),
}));

const t = new TestUtils();
const file: LocalFile = {
  localId: 'local-1',
  path: 'blob:1',
  mime: 'application/pdf',
  bytes: 1_400_000,
  fileName: '书评.pdf',
};
const submitted = { submissionId: SUBMISSION_ID, version: 1, isLate: false, status: 'waiting' } as const;
const arrived = { ok: true, data: { mediaId: 'media000000005', state: 'passed', url: '/f', width: 0, height: 0 } };

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

async function open(detail: AssignmentDetail = anAssignment()) {
  server.answers({ 'homework.get': () => detail });
  await loadSession();
  const page = await mountPage(t, AssignmentPage, {
    path: '/features/homework/pages/detail/index',
    params: { assignmentId: ASSIGNMENT_ID },
  });
  page.fire('onShow');
  await settle(t);
  return page;
}

const write = (text: string) => type(t, one('.work-composer__text .field__area'), text);
const button = () => one('.page__footer .button');
const handedIn = () => server.asked('homework.submit');

describe('the page', () => {
  it('says what is asked, by when, what happens when late, and how it will be looked at', async () => {
    await open(anAssignment({ attachments: [aFile()] }));
    expect(words()).toContain('11月23日 24:00 前提交，还有 2 天');
    expect(words()).toContain('迟了也收，会标上「迟交」');
    expect(words()).toContain('会怎么看');
    expect(words()).toContain('让读的人想接着聊');
    expect(words()).toContain('读书笔记.pdf');
  });

  it('shows a skeleton while it waits, and offers to try again when that fails', async () => {
    server.answers({ 'homework.get': forever });
    await loadSession();
    const page = await mountPage(t, AssignmentPage, { params: { assignmentId: ASSIGNMENT_ID } });
    page.fire('onShow');
    await settle(t);
    expect(all('.skeleton').length).toBeGreaterThan(0);
    t.unmout();
    resetStores();
    server.answers({ 'homework.get': () => refuse('RESOURCE.NOT_FOUND') });
    const again = await mountPage(t, AssignmentPage, { params: { assignmentId: ASSIGNMENT_ID } });
    again.fire('onShow');
    await settle(t);
    expect(words()).toContain('没有找到');
    server.answers({ 'homework.get': () => anAssignment() });
    await tap(t, saying('再试一次'));
    expect(words()).toContain('一页纸书评');
  });

  it('puts the strength and the next step first in a released review', async () => {
    await open(aReturned());
    const text = words();
    expect(text.indexOf('把论点放到第一句')).toBeLessThan(text.indexOf('作业要求'));
    expect(text).toContain('一个看法 · 还在复述');
    expect(text).toContain('2 / 10 分');
  });
});

describe('handing in', () => {
  it('sends what was written once, however often it is tapped', async () => {
    server.answers({ 'homework.submit': forever });
    await open();
    await write('  我的看法只有一句。 ');
    await tap(t, button());
    await tap(t, button());
    expect(handedIn()).toHaveLength(1);
    expect(handedIn()[0]?.input).toEqual({
      communityId: COMMUNITY_ID,
      assignmentId: ASSIGNMENT_ID,
      text: '我的看法只有一句。',
      mediaIds: [],
      writtenAt: '2026-11-21T00:26:00.000Z',
    });
  });

  it('shows what came of it, and keeps no draft', async () => {
    server.answers({ 'homework.submit': () => submitted });
    await open();
    await write('第一版');
    server.answers({ 'homework.get': () => aReturned({ status: 'waiting', reviews: [] }) });
    await tap(t, button());
    expect(words()).toContain('等待点评');
    expect(readDraft(ASSIGNMENT_ID)).toBeNull();
    expect(mockToast).toHaveBeenCalledWith('已提交，等待点评');
  });

  it('loses no word when it is refused, and sends it as another request', async () => {
    server.answers({ 'homework.submit': () => refuse('CONTENT.REJECTED', { field: 'input.text' }) });
    await open();
    await write('里面有不合适的词');
    await tap(t, button());
    expect(words()).toContain('内容里有不适合公开的词句，改一改再提交');
    expect(readDraft(ASSIGNMENT_ID)?.text).toBe('里面有不合适的词');
    expect(outbox.state.getState().entries).toEqual([]);
    await tap(t, button());
    const [first, second] = handedIn();
    expect(second?.requestId).not.toBe(first?.requestId);
  });

  it('waits in the outbox without a network, and can be taken back to be changed', async () => {
    await open();
    await write('地铁里写的');
    mockIsOnline = false;
    await tap(t, button());
    expect(words()).toContain('写好了，还没有交上');
    expect(words()).toContain('今天 08:26 写好，联网后自动提交');
    await tap(t, saying('拿回来改'));
    expect(one('.work-composer__text .field__area').outerHTML).toContain('地铁里写的');
    expect(outbox.state.getState().entries).toEqual([]);
  });

  it('is sent by itself when the network is back, and the page shows it', async () => {
    await open();
    await write('地铁里写的');
    mockIsOnline = false;
    await tap(t, button());
    mockIsOnline = true;
    server.answers({
      'homework.submit': () => submitted,
      'homework.get': () => aReturned({ status: 'waiting', reviews: [] }),
    });
    await t.act(() => outbox.flush());
    await settle(t);
    expect(handedIn()).toHaveLength(1);
    expect(words()).toContain('等待点评');
  });
});

describe('the draft', () => {
  it('is found again, and the server hears of it', async () => {
    server.answers({ 'homework.saveDraft': () => ({ savedAt: '2026-11-21T00:26:01.000Z' }) });
    const first = await open();
    await write('写到一半');
    first.fire('onHide');
    await settle(t);
    expect(words()).toContain('已自动保存 08:26');
    expect(server.asked('homework.saveDraft')[0]?.input).toEqual({
      communityId: COMMUNITY_ID,
      assignmentId: ASSIGNMENT_ID,
      text: '写到一半',
      mediaIds: [],
    });
    first.fire('onUnload');
    t.unmout();
    await open();
    expect(one('.work-composer__text .field__area').outerHTML).toContain('写到一半');
  });

  it('goes on with what another phone wrote', async () => {
    await open(
      anAssignment({ draft: { text: '另一台手机写的', attachments: [aFile()], savedAt: '2026-11-20T10:00:00.000Z' } }),
    );
    expect(one('.work-composer__text .field__area').outerHTML).toContain('另一台手机写的');
    expect(words()).toContain('读书笔记.pdf');
  });

  it('starts the next version from the last one', async () => {
    server.answers({ 'homework.submit': () => ({ ...submitted, version: 2 }) });
    await open(aReturned());
    await tap(t, button());
    expect(one('.work-composer__text .field__area').outerHTML).toContain('这本小说讲一个女孩');
    await write('她不该回来。这本小说讲一个女孩离开小镇又回来。');
    await tap(t, button());
    expect(handedIn()[0]?.input).toMatchObject({ mediaIds: [aFile().mediaId] });
  });
});

describe('files', () => {
  it('go along with the work once they have arrived', async () => {
    mockChooseFiles.mockResolvedValue({ files: [file], refused: [] });
    mockUploadFile.mockResolvedValue(arrived);
    server.answers({ 'homework.submit': () => submitted });
    await open();
    await tap(t, saying('加文件'));
    expect(words()).toContain('书评.pdf');
    expect(words()).toContain('1.4 MB');
    await tap(t, button());
    expect(handedIn()[0]?.input).toMatchObject({ mediaIds: ['media000000005'], text: '' });
  });

  it('can be tried again, and the text stays', async () => {
    mockChooseFiles.mockResolvedValue({ files: [file], refused: [] });
    mockUploadFile.mockResolvedValueOnce({ ok: false, error: { code: 'SYSTEM.UNAVAILABLE' } });
    mockUploadFile.mockResolvedValueOnce(arrived);
    await open();
    await write('正文');
    await tap(t, saying('加文件'));
    await tap(t, one('.work-files__mark--tappable'));
    expect(mockUploadFile).toHaveBeenCalledTimes(2);
    expect(all('.work-files__mark')).toHaveLength(0);
    expect(one('.work-composer__text .field__area').outerHTML).toContain('正文');
  });

  it('are refused kindly before they are sent', async () => {
    mockChooseFiles.mockResolvedValue({ files: [], refused: [{ fileName: 'a.exe', why: 'type' }] });
    await open();
    await tap(t, saying('加文件'));
    expect(mockToast.mock.calls[0]?.[0]).toContain('「a.exe」这种文件收不了');
    expect(mockUploadFile).not.toHaveBeenCalled();
  });

  it('that are not what their name says stop the sending until they are removed', async () => {
    mockChooseFiles.mockResolvedValue({ files: [file], refused: [] });
    mockUploadFile.mockResolvedValue({ ok: false, error: { code: 'MEDIA.TYPE_UNSUPPORTED' } });
    await open();
    await write('正文');
    await tap(t, saying('加文件'));
    expect(words()).toContain('内容和文件类型不符');
    await tap(t, button());
    expect(handedIn()).toHaveLength(0);
    await tap(t, one('.work-files__remove'));
    await tap(t, button());
    expect(handedIn()).toHaveLength(1);
  });
});

describe('showing it to the course', () => {
  const released = { status: 'released', canSubmit: false, closedBecause: 'released' } as const;

  it('is asked for, and can be taken back at any time', async () => {
    server.answers({
      'homework.answerToShow': ({ consent }) => ({ showcase: consent ? ('consented' as const) : ('revoked' as const) }),
    });
    await open(aReturned({ ...released, showcase: 'pending' }));
    await tap(t, saying('同意展示'));
    expect(words()).toContain('正在佳作里展示');
    mockConfirm.mockResolvedValue(true);
    await tap(t, saying('收回展示'));
    expect(words()).toContain('展示已经收回');
    expect(server.asked('homework.answerToShow').map(({ input }) => input.consent)).toEqual([true, false]);
  });

  it('is not offered for work nobody asked about', async () => {
    await open(aReturned(released));
    expect(words()).not.toContain('展示');
  });
});
