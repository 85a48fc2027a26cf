import { readFile } from 'node:fs/promises';
import { routes } from '../../src/routes';
import { openCamp, type Camp } from './support/camp';
import { journey } from './support/journey';
import type { Ask } from '../support/ask';

const { world, walks, asks } = journey({ now: '2026-11-21T08:30:00+08:00', withDemo: false });

/** Lights today without a phone. */
const light = (ask: Ask, { communityId, courseId }: Camp, text: string) =>
  ask('checkin.submit', {
    communityId,
    courseId,
    localDate: '2026-11-21',
    text,
    mediaIds: [],
    numbers: {},
    visibility: 'course',
    writtenAt: '2026-11-21T00:20:00.000Z',
    makeup: false,
  });

test('messages are unread until they are opened, or all at once', async () => {
  const camp = await openCamp(world());
  const { communityId } = camp;
  const actor = await camp.seat('林小满');
  const mate = await camp.seat('周远');
  const { checkinId } = await light(asks(actor.openid), camp, '今天读到一半合上书。');
  for (const text of ['我也停在这里。', '明天接着读。', '周三见。']) {
    await asks(mate.openid)('checkin.addComment', { communityId, checkinId, text });
  }
  const unread = async () => (await asks(actor.openid)('inbox.list', { communityId })).unread;
  const before = await unread();
  expect(before).toBe(3);

  const me = await walks(actor.openid, { width: 320 });
  await me.opens(routes.inbox());
  await me.sees('3 条未读', '周三见。');
  await me.tapsOn('周三见。');
  await me.sees('今天读到一半合上书。', '评论 3');
  await me.page.goBack();
  await me.sees('2 条未读');
  expect(await unread()).toBe(2);
  await me.taps('全部已读');
  await me.losesSight(/条未读/);
  expect(await unread()).toBe(0);
  await me.restarts();
  await me.sees('周三见。');
  await me.losesSight('未读');
});

test('what one decides about reminders and privacy stays decided', async () => {
  const camp = await openCamp(world());
  const actor = await camp.seat('林小满');
  const mate = await camp.seat('周远');
  const me = await walks(actor.openid);
  await me.turnsTo('我的');
  await me.taps(/^设置/);
  await me.taps('每日提醒');
  await me.sees('设好了，积分 +5');
  await me.taps('公开我的星空');
  await me.taps('出现在榜单');
  await me.settles();
  const { settings } = await asks(actor.openid)('community.getProfile', { communityId: camp.communityId });
  expect(settings).toEqual({ reminderTime: '07:30', showOnBoards: false, showSky: false });
  await me.restarts();
  await me.sees('提醒时间', '07:30');
  const isOn = (name: string) => me.page.getByRole('switch', { name, exact: true }).getAttribute('aria-checked');
  expect([await isOn('每日提醒'), await isOn('公开我的星空'), await isOn('出现在榜单')]).toEqual([
    'true',
    'false',
    'false',
  ]);

  const they = await walks(mate.openid, { width: 320 });
  await they.opens(routes.sky({ memberId: actor.memberId }));
  await they.sees('这片星空没有公开');
});

test('a record is taken along, a community left and entered again', async () => {
  const camp = await openCamp(world());
  const { communityId } = camp;
  const actor = await camp.seat('林小满', { litDays: 1 });
  await light(asks(actor.openid), camp, '带得走的一句话。');
  const { balance } = await asks(actor.openid)('points.listEntries', { communityId, filter: 'all' });

  const me = await walks(actor.openid, { width: 320 });
  await me.opens(routes.settings());
  const [download] = await Promise.all([me.page.waitForEvent('download'), me.taps(/^导出我的记录/)]);
  expect(download.suggestedFilename()).toBe('qunxing-2026-11-21.json');
  await me.sees('已导出');
  const file: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(file).toMatchObject({
    record: {
      profile: { nickname: '林小满' },
      checkins: [{ localDate: '2026-11-20' }, { localDate: '2026-11-21', text: '带得走的一句话。' }],
    },
  });

  await me.taps(/^离开这个社群/);
  await me.sees('离开晨光读书社？');
  await me.tapsOn('离开社群');
  await me.sees('每个人都会发光', '加入你的社群');
  expect((await asks(actor.openid)('home.today', {})).current).toBeNull();

  await me.opens(routes.join(communityId));
  await me.taps('同意约定并加入');
  await me.sees('早上好，林小满');
  await me.turnsTo('我的');
  await me.sees('积分', String(balance.points));
  const back = await asks(actor.openid)('points.listEntries', { communityId, filter: 'all' });
  expect(back.balance).toEqual(balance);
});

test('who deletes the account is a stranger again, and gone for the others', async () => {
  const camp = await openCamp(world());
  const { communityId } = camp;
  const actor = await camp.seat('要走的人');
  const mate = await camp.seat('周远');
  await light(asks(actor.openid), camp, '最后写一句，就不写了。');
  const { checkinId } = await light(asks(mate.openid), camp, '我还在这里读书。');
  await asks(actor.openid)('checkin.addComment', { communityId, checkinId, text: '再见，保重。' });
  const they = await walks(mate.openid);
  await they.sees('最后写一句，就不写了。');

  const me = await walks(actor.openid);
  await me.opens(routes.settings());
  await me.taps('注销账号');
  await me.sees('会马上删除，不能恢复：', '不含姓名和内容的积分记录，用来对账');
  // takes no tap before the word is there
  await me.page.getByRole('button', { name: '注销并删除', disabled: true }).waitFor();
  expect((await asks(actor.openid)('home.today', {})).current?.me.nickname).toBe('要走的人');
  await me.types('确定的话，请输入「注销」', '注销');
  await me.taps('注销并删除');
  await me.sees('每个人都会发光', '加入你的社群');
  await me.restarts();
  await me.sees('每个人都会发光');

  await they.restarts();
  await they.sees('我还在这里读书。');
  await they.losesSight('最后写一句，就不写了。');
  await they.opens(routes.checkinDetail(checkinId));
  await they.sees('还没有评论，写下第一句吧');
  await they.losesSight('再见，保重。');
  await they.opens(routes.team());
  await they.sees('北斗小队');
  await they.losesSight('要走的人');
});
