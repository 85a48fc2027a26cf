import TestUtils from '@tarojs/test-utils-react';
import { loadSession } from '@/session';
import { resetStores } from '@/shared/store/reset';
import { aToday, CAPTAIN, COMMUNITY_ID, COURSE_ID, ME } from '../../../../../test/support/taro/fixtures';
import { SUBMISSION_ID } from '../../../../../test/support/taro/homework';
import { all, saying, settle, tap, words } from '../../../../../test/support/taro/look';
import { mountPage } from '../../../../../test/support/taro/mount-page';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import type { ShownWork } from '../../store';
import ShowcasePage from './index';

jest.mock('@/platform/navigation', () => ({ canGoBack: () => true, goBack: jest.fn(), navigate: jest.fn() }));

const mockConfirm = jest.fn<Promise<boolean>, [unknown]>();
const mockToast = jest.fn<void, [string]>();
jest.mock('@/platform/notify', () => ({
  confirm: (question: unknown) => mockConfirm(question),
  toast: (text: string) => mockToast(text),
}));

const t = new TestUtils();

const aWork = (change: Partial<ShownWork> = {}): ShownWork => ({
  submissionId: 'submission0002',
  assignmentTitle: '一页纸书评',
  author: CAPTAIN,
  text: '记录本身就是一种修桥。',
  attachments: [],
  strength: '一个数字比一段议论有力。',
  shownSince: '2026-11-20T12:00:00.000Z',
  isMine: false,
  ...change,
});
const mine = aWork({ submissionId: SUBMISSION_ID, author: ME, text: '我写的', isMine: true });

beforeEach(() => {
  jest.clearAllMocks();
  server.answers({ 'home.today': () => aToday() });
});

afterEach(async () => {
  server.reset();
  await settle(t);
  t.unmout();
  resetStores();
  localStorage.clear();
});

async function open() {
  await loadSession();
  const page = await mountPage(t, ShowcasePage, {
    path: '/features/homework/pages/showcase/index',
    params: { courseId: COURSE_ID },
  });
  page.fire('onShow');
  await settle(t);
}

it('shows works with the strength that their review named', async () => {
  server.answers({ 'homework.listShowcase': () => ({ rows: [aWork()], nextCursor: null }) });
  await open();
  expect(words()).toContain('记录本身就是一种修桥。');
  expect(words()).toContain('一个数字比一段议论有力。');
  expect(words()).not.toContain('收回展示');
});

it('takes one’s own work back after asking, once', async () => {
  server.answers({
    'homework.listShowcase': () => ({ rows: [mine, aWork()], nextCursor: null }),
    'homework.answerToShow': () => ({ showcase: 'revoked' as const }),
  });
  await open();
  mockConfirm.mockResolvedValueOnce(false);
  await tap(t, saying('收回展示'));
  expect(server.asked('homework.answerToShow')).toHaveLength(0);
  mockConfirm.mockResolvedValueOnce(true);
  await tap(t, saying('收回展示'));
  expect(server.asked('homework.answerToShow')[0]?.input).toEqual({
    communityId: COMMUNITY_ID,
    submissionId: SUBMISSION_ID,
    consent: false,
  });
  expect(words()).not.toContain('我写的');
});

it('waits with a skeleton, says when there is nothing, and what went wrong', async () => {
  server.answers({ 'homework.listShowcase': forever });
  await open();
  expect(all('.skeleton').length).toBeGreaterThan(0);
  t.unmout();
  resetStores();
  server.answers({ 'homework.listShowcase': () => ({ rows: [], nextCursor: null }) });
  await open();
  expect(words()).toContain('还没有展示的作业');
  t.unmout();
  resetStores();
  server.answers({ 'homework.listShowcase': () => refuse('SYSTEM.UNAVAILABLE') });
  await open();
  expect(words()).toContain('再试一次');
});
