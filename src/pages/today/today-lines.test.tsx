import type { DutyWanted, Notice } from '@contract/home';
import { useSession } from '@/session';
import { aToday, COMMUNITY_ID } from '../../../test/support/taro/fixtures';
import { saying, settle, tap, words } from '../../../test/support/taro/look';
import { refuse, server } from '../../../test/support/taro/server';
import { lastLink, openPage, setStage, t } from '../../../test/support/taro/stage';
import TodayPage from './index';

setStage();

const WEEK = { teamId: 'team0000000001', teamName: '北斗小队', weekStart: '2026-11-16' };
const running: DutyWanted = { kind: 'running', ...WEEK, done: 2, items: 5 };
const news = (noticeId: string, title: string): Notice => ({
  noticeId,
  kind: 'announcement',
  title,
  body: '周三晚八点语音共读',
  link: 'features/course/pages/detail/index?courseId=course0000001',
  at: '2026-11-20T12:00:00.000Z',
});
const HOME = { duty: [running], notices: [news('notice00000001', '共读改到周四')], unread: 4 };

it('leads whoever is on duty this week to their list', async () => {
  await openPage(TodayPage, {}, aToday(HOME));
  expect(words()).toContain('本周值日：你');
  expect(words()).toContain('北斗小队 · 清单完成 2 / 5');
  await tap(t, saying('本周值日：你'));
  expect(lastLink()).toBe('/features/team/pages/duty/index?teamId=team0000000001');
});

it('takes news away once they are opened, and tells the server', async () => {
  server.answers({ 'inbox.markRead': () => ({ unread: 3 }) });
  await openPage(TodayPage, {}, aToday(HOME));
  expect(words()).toContain('4 条新消息');
  await tap(t, saying('共读改到周四'));
  expect(lastLink()).toBe('features/course/pages/detail/index?courseId=course0000001');
  expect(server.asked('inbox.markRead').map(({ input }) => input)).toEqual([
    { communityId: COMMUNITY_ID, messageIds: ['notice00000001'] },
  ]);
  expect(words()).not.toContain('共读改到周四');
  expect(words()).toContain('3 条新消息');
  expect(useSession.getState().unread).toBe(3);
});

it('opens news all the same when the server cannot be told', async () => {
  server.answers({ 'inbox.markRead': () => refuse('CLIENT.OFFLINE') });
  await openPage(TodayPage, {}, aToday(HOME));
  await tap(t, saying('共读改到周四'));
  await settle(t);
  expect(lastLink()).toBe('features/course/pages/detail/index?courseId=course0000001');
  expect(words()).toContain('本周值日：你');
});

it('leads to all messages', async () => {
  await openPage(TodayPage, {}, aToday(HOME));
  await tap(t, saying('4 条新消息'));
  expect(lastLink()).toBe('/features/inbox/pages/list/index');
});
