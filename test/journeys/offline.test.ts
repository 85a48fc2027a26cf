import { routes } from '../../src/routes';
import { addsPictures } from './support/album';
import { openCamp } from './support/camp';
import { installApp } from './support/installed';
import { journey } from './support/journey';
import { keptBy } from './support/kept';
import { watchOverflow } from './support/overflow';
import type { Walker } from './support/walker';
import { beginsToday, holds, lightsToday, streakOf } from './support/writing';

const EVENING = '2026-11-21T20:00:00+08:00';
const HOUR_MS = 3_600_000;
const { app, world, walks, asks } = journey({ now: EVENING, withDemo: false });

beforeEach(() => app.hooks.moveClock(new Date(EVENING)));

const hasPhone = (openid: string) =>
  walks(openid, {
    now: EVENING,
    prepare: async (context) => {
      await watchOverflow(context);
      await installApp(context);
    },
  });

/** Time passes, for the server and on the phone. */
async function hoursPass(me: Walker, hours: number): Promise<void> {
  app.hooks.moveClock(new Date(Date.parse(EVENING) + hours * HOUR_MS));
  await me.page.clock.fastForward(hours * HOUR_MS);
}

/** Opens Today, loses the network and writes. */
async function writesWithoutNetwork(me: Walker, text: string): Promise<void> {
  await me.sees('点亮今天');
  await me.settles();
  await me.phone.context.setOffline(true);
  await lightsToday(me, text);
  await me.sees('已保存，联网后自动点亮', /写于 今天 20:0\d/);
  await me.taps('回到今日');
  await me.sees('待发送 1 条 · 联网后自动发送', '写好了，联网后自动点亮');
}

test('what is written without a network is kept over a restart and sent once', async () => {
  const camp = await openCamp(world());
  const { openid } = await camp.seat('林小满', { litDays: 2 });
  const me = await hasPhone(openid);
  await writesWithoutNetwork(me, '地铁里没有信号，先写下来。');

  await me.restarts();
  await me.sees('待发送 1 条 · 联网后自动发送', '写好了，联网后自动点亮', /没有网络，这是今天 20:0\d 的内容/);
  expect((await keptBy(asks(openid), camp)).rows).toBe(2);

  await me.phone.context.setOffline(false);
  await me.sees(streakOf(3), '地铁里没有信号，先写下来。');
  await me.losesSight(/待发送/);
  await me.losesSight(/没有网络/);
  await me.restarts();
  await me.sees(streakOf(3), '地铁里没有信号，先写下来。');
  expect(await keptBy(asks(openid), camp)).toMatchObject({
    rows: 3,
    texts: { '2026-11-21': '地铁里没有信号，先写下来。' },
    checkinEntries: 1,
  });
});

test('sent after midnight it counts for the day it was written', async () => {
  const camp = await openCamp(world());
  const { openid } = await camp.seat('林小满', { litDays: 2 });
  const me = await hasPhone(openid);
  await writesWithoutNetwork(me, '写在睡前，送到已是半夜。');

  await hoursPass(me, 6);
  await me.restarts();
  await me.sees('待发送 1 条 · 联网后自动发送');
  await me.phone.context.setOffline(false);
  await me.losesSight(/待发送/);
  await me.sees('夜深了，林小满', '点亮今天');
  const kept = await keptBy(asks(openid), camp);
  expect(kept).toMatchObject({ texts: { '2026-11-21': '写在睡前，送到已是半夜。' }, checkinEntries: 1 });
  expect(kept.texts['2026-11-22']).toBeUndefined();
  await me.opens(routes.calendar({ courseId: camp.courseId }));
  await me.taps('21 日 已点亮');
  await me.sees('这一天已经点亮。');
});

test('too late it is told why, and a make-up card lights the day with the same words', async () => {
  const camp = await openCamp(world());
  const { openid } = await camp.seat('林小满', { litDays: 7 });
  const me = await hasPhone(openid);
  await writesWithoutNetwork(me, '山里两天没有信号。');

  await hoursPass(me, 13);
  await me.restarts();
  await me.phone.context.setOffline(false);
  await me.sees(
    '21 天精读营 · 昨天的打卡没有送达',
    '这一天的打卡时间已过，还有 1 张补卡，可以补上',
    '山里两天没有信号。',
  );
  await me.losesSight(/待发送/);
  expect((await keptBy(asks(openid), camp)).checkinEntries).toBe(0);

  await me.taps('用补卡点亮');
  await me.sees('11月21日 周六', '用 1 张补卡，现有 1 张');
  await holds(me, '山里两天没有信号。');
  await me.taps('用补卡点亮');
  await me.sees('补亮了 11月21日 周六');
  await me.taps('去看看大家写了什么');
  await me.sees('点亮今天');
  await me.losesSight(/没有送达/);
  expect(await keptBy(asks(openid), camp)).toMatchObject({ rows: 8, texts: { '2026-11-21': '山里两天没有信号。' } });
});

test('too late and without a card it says so and can be given up', async () => {
  const camp = await openCamp(world());
  const { openid } = await camp.seat('周远', { litDays: 1 });
  const me = await hasPhone(openid);
  await writesWithoutNetwork(me, '忘了打开网络。');
  await hoursPass(me, 13);
  await me.restarts();
  await me.phone.context.setOffline(false);
  await me.sees(/这一天已在 今天 06:00 截止/, '忘了打开网络。');
  await me.taps('放弃');
  await me.sees('放弃这条打卡？', '写下的文字和图片会从手机里删除');
  await me.tapsOn('先留着');
  await me.sees('忘了打开网络。');
  await me.taps('放弃');
  await me.sees('放弃这条打卡？');
  await me.tapsOn('放弃');
  await me.losesSight('忘了打开网络。');
  await me.restarts();
  await me.sees('点亮今天');
  await me.losesSight(/没有送达/);
});

test('a picture taken without a network waits with its words, also over a restart', async () => {
  const camp = await openCamp(world());
  const { openid } = await camp.seat('林小满');
  const mate = await camp.seat('周远');
  const me = await hasPhone(openid);
  await me.sees('点亮今天');
  await me.settles();
  await me.phone.context.setOffline(true);
  await beginsToday(me, '山顶的日落，下山再传。');
  await addsPictures(me, ['orange']);
  await me.sees('联网后传');
  await me.taps('点亮');
  await me.sees('已保存，联网后自动点亮');
  await me.restarts();
  await me.sees('待发送 1 条 · 联网后自动发送');
  await me.phone.context.setOffline(false);
  await me.losesSight(/待发送/);
  await me.sees(streakOf(1), '山顶的日落，下山再传。');

  const they = await walks(mate.openid, { now: EVENING, width: 320 });
  await they.sees('山顶的日落，下山再传。');
  await they.page.getByRole('img', { name: '林小满的图片，第 1 张，共 1 张' }).waitFor();
});

test('an answer that got lost on its way is asked for again, and nothing is written twice', async () => {
  const camp = await openCamp(world());
  const { openid } = await camp.seat('林小满');
  const me = await hasPhone(openid);
  await me.sees('点亮今天');
  await me.phone.context.route('**/api', async (route) => {
    if (!route.request().postData()?.includes('checkin.submit')) return route.fallback();
    await route.fetch(); // the server has it
    return route.abort('internetdisconnected');
  });
  await lightsToday(me, '信号断在最后一秒。');
  await me.sees('已保存，联网后自动点亮');
  await me.taps('回到今日');
  await me.sees(/^待发送 1 条/);
  expect((await keptBy(asks(openid), camp)).rows).toBe(1);

  await me.phone.context.unroute('**/api');
  await me.page.clock.fastForward(60_000);
  await me.losesSight(/待发送/);
  await me.sees(streakOf(1), '信号断在最后一秒。');
  expect(await keptBy(asks(openid), camp)).toMatchObject({ rows: 1, checkinEntries: 1 });
});

test('without a network nothing that was begun is lost either', async () => {
  const camp = await openCamp(world());
  const { openid } = await camp.seat('林小满');
  const me = await hasPhone(openid);
  await me.sees('点亮今天');
  await me.settles();
  await beginsToday(me, '写到一半，手机没电了');
  await me.sees(/已自动保存 20:0\d/);
  await me.phone.context.setOffline(true);
  await me.restarts();
  await me.sees(/已自动保存/);
  await holds(me, '写到一半，手机没电了');
});
