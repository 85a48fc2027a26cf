import type { Output } from '@contract/actions';
import TestUtils from '@tarojs/test-utils-react';
import { loadSession, useSession } from '@/session';
import { outbox } from '@/shared/outbox';
import { resetStores } from '@/shared/store/reset';
import { aToday } from '../../../../../test/support/taro/fixtures';
import { anAssignmentCard, ASSIGNMENT_ID } from '../../../../../test/support/taro/homework';
import { all, one, saying, settle, tap, words } from '../../../../../test/support/taro/look';
import { mountPage } from '../../../../../test/support/taro/mount-page';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { watchHandIns } from '../../deliveries';
import HomeworkPage from './index';

const mockNavigate = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
jest.mock('@/platform/navigation', () => ({
  canGoBack: () => true,
  goBack: jest.fn(),
  navigate: (link: string) => mockNavigate(link),
}));

const t = new TestUtils();

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
  const page = await mountPage(t, HomeworkPage, { path: '/features/homework/pages/list/index' });
  page.fire('onShow');
  await settle(t);
  return page;
}

it('puts what wants something first, and opens it', async () => {
  const done = anAssignmentCard({ assignmentId: 'assignment0002', title: '给主角写一封信', status: 'released' });
  server.answers({ 'homework.list': () => ({ assignments: [done, anAssignmentCard()] }) });
  await open();
  expect(words().indexOf('等你动手')).toBeLessThan(words().indexOf('一页纸书评'));
  expect(words().indexOf('一页纸书评')).toBeLessThan(words().indexOf('给主角写一封信'));
  await tap(t, one('.assignment'));
  expect(mockNavigate).toHaveBeenCalledWith(`/features/homework/pages/detail/index?assignmentId=${ASSIGNMENT_ID}`);
});

it('asks for reviews only when some are owed, and leads to them', async () => {
  server.answers({
    'homework.list': () => ({ assignments: [anAssignmentCard({ status: 'waiting', owedReviews: 1 })] }),
    'review.listOwed': () => ({
      reviews: [
        {
          reviewId: 'review00000001',
          assignmentId: ASSIGNMENT_ID,
          assignmentTitle: '一个好问题',
          dueAt: '2026-11-22T16:00:00.000Z',
          status: 'open' as const,
        },
      ],
    }),
  });
  await open();
  await tap(t, saying('看一位同学的《一个好问题》'));
  expect(mockNavigate.mock.calls[0]?.[0]).toContain('reviewId=review00000001');
  t.unmout();
  server.answers({ 'homework.list': () => ({ assignments: [anAssignmentCard()] }) });
  await open();
  expect(server.asked('review.listOwed')).toHaveLength(1);
  expect(words()).not.toContain('看一位同学');
});

it('waits with a skeleton, says when there is nothing, and what went wrong', async () => {
  server.answers({ 'homework.list': forever });
  await open();
  expect(all('.skeleton').length).toBeGreaterThan(0);
  t.unmout();
  resetStores();
  server.answers({ 'homework.list': () => ({ assignments: [] }) });
  await open();
  expect(words()).toContain('还没有作业');
  t.unmout();
  resetStores();
  localStorage.clear();
  server.answers({ 'homework.list': () => refuse('SYSTEM.UNAVAILABLE') });
  await open();
  expect(words()).toContain('再试一次');
});

it('reads again when what waited on the phone has arrived', async () => {
  server.answers({ 'homework.list': () => ({ assignments: [anAssignmentCard()] }) });
  await open();
  expect(words()).toContain('待完成');
  server.answers({
    'homework.list': () => ({ assignments: [anAssignmentCard({ status: 'waiting' })] }),
    'homework.submit': () => ({ submissionId: 'submission00001', version: 1, status: 'waiting', isLate: false }),
  });
  const work = { text: '写好了。', mediaIds: [], writtenAt: '2026-11-21T00:20:00.000Z' };
  await outbox.deliver('homework.submit', {
    communityId: useSession.getState().communityId ?? '',
    assignmentId: ASSIGNMENT_ID,
    ...work,
  });
  await settle(t);
  expect(words()).toContain('等待点评');
});

it('never says that it is still to be done once it was handed in on this phone', async () => {
  watchHandIns();
  server.answers({ 'homework.list': () => ({ assignments: [anAssignmentCard()] }) });
  await open();
  t.unmout();
  let arrive: (answer: Output<'homework.submit'>) => void = () => undefined;
  const answer = new Promise<Output<'homework.submit'>>((resolve) => {
    arrive = resolve;
  });
  server.answers({ 'homework.submit': () => answer, 'homework.list': forever });
  const handingIn = outbox.deliver('homework.submit', {
    communityId: useSession.getState().communityId ?? '',
    assignmentId: ASSIGNMENT_ID,
    ...{ text: '写好了。', mediaIds: [], writtenAt: '2026-11-21T00:20:00.000Z' },
  });
  await open();
  expect(words()).toContain('正在提交');
  expect(words()).not.toContain('待完成');
  arrive({ submissionId: 'submission00001', version: 1, status: 'waiting', isLate: false });
  await handingIn;
  await settle(t);
  expect(words()).toContain('等待点评');
  expect(words()).not.toContain('待完成');
});

it('shows the last content without a network, and from when it is', async () => {
  server.answers({ 'homework.list': () => ({ assignments: [anAssignmentCard()] }) });
  const page = await open();
  server.answers({ 'homework.list': () => refuse('CLIENT.OFFLINE') });
  page.fire('onShow');
  await settle(t);
  expect(words()).toContain('没有网络，这是今天 08:26 的内容');
  expect(words()).toContain('一页纸书评');
});
