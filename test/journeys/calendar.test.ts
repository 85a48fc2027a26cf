import { routes } from '../../src/routes';
import { openCamp } from './support/camp';
import { journey } from './support/journey';
import { lightsToday, writes, streakOf } from './support/writing';

const NOW = '2026-11-21T08:30:00+08:00';
const { app, world, walks, asks } = journey({ now: NOW, withDemo: false });

test('leave and a make-up card keep the streak, and the figures say so', async () => {
  const camp = await openCamp(world());
  // lit from the 12th to the 18th, which earned a card; the 19th was missed
  const actor = await camp.seat('林小满', { litDays: 7, lastDay: '2026-11-18' });
  await world().createCheckin(actor, camp.courseId, { local_date: '2026-11-20' });
  const { communityId, courseId } = camp;
  const month = () => asks(actor.openid)('checkin.getMonth', { communityId, courseId, month: '2026-11' });
  const me = await walks(actor.openid);
  await me.sees(streakOf(1), '点亮今天');

  await me.turnsTo('我的');
  await me.taps(/打卡日历/);
  await me.sees('2026年11月', '补卡 1 张', '请假还剩 2 次', '8/30');
  await me.taps('19 日 未点亮');
  await me.sees('11月19日 周四', /可以用一张补卡把它点亮/);
  await me.taps('用一张补卡点亮');
  await me.sees('用 1 张补卡，现有 1 张');
  await writes(me, '那天在路上，补一句。');
  await me.taps('用补卡点亮');
  await me.sees('补亮了 11月19日 周四');
  expect(await month()).toMatchObject({ makeupCards: 0, figures: { streak: 9, bestStreak: 9, litDays: 9 } });

  await me.opens(routes.calendar({ courseId }));
  await me.sees('补卡 0 张', '9/30');
  await me.taps('19 日 已补卡');
  await me.sees('这一天用补卡点亮。');
  await me.taps('关闭');
  await me.taps('21 日 待点亮');
  await me.taps('这天请假');
  await me.sees('已请假，连续不会断', '请假还剩 1 次');
  await me.taps('24 日 还没到');
  await me.taps('这天请假');
  await me.sees('请假还剩 0 次');
  await me.taps('25 日 还没到');
  await me.sees('这一天还没到。这门课程的请假次数已经用完。');
  await me.taps('关闭');
  await me.taps('24 日 请假');
  await me.taps('取消请假');
  await me.sees('已取消请假', '请假还剩 1 次');
  expect(await month()).toMatchObject({ leaveLeft: 1, figures: { streak: 9 } });

  await me.opens(routes.today());
  await me.sees('今天请假，好好休息', '连续 9 天为你留着');

  const nextMorning = new Date(Date.parse(NOW) + 86_400_000);
  app.hooks.moveClock(nextMorning);
  const again = await walks(actor.openid, { now: nextMorning.toISOString(), width: 320 });
  await again.sees('早上好，林小满', '点亮今天');
  await lightsToday(again, '歇了一天，接着读。');
  await again.sees(streakOf(10));
  await again.opens(routes.calendar({ courseId }));
  await again.sees('现在连续', '10/30');
  expect(await month()).toMatchObject({ figures: { streak: 10, bestStreak: 10, litDays: 10 } });
});
