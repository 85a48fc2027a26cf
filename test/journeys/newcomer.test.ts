import { routes } from '../../src/routes';
import { journey } from './support/journey';
import { lightsToday, streakOf } from './support/writing';

const { walks, asks } = journey({ now: '2026-11-21T08:30:00+08:00', withDemo: true });
const WORDS = '第一次写在这里：把手机放远，读完了第一章。';

test.each([
  ['阿新', 390],
  ['小窄', 320],
])('%s, with a screen of %i px, joins, enrols and lights the first star', async (name, width) => {
  const openid = `o-newcomer-${width}`;
  const me = await walks(openid, { width });
  await me.sees('每个人都会发光', '加入你的社群');
  await me.types('邀请码', 'cgdss');
  await me.taps('去加入');

  await me.sees('晨光读书社', '社群主题', '服务内容', '禁止行为', '激励行为', /位成员在这里发光/);
  await me.types('怎么称呼你', name);
  await me.taps('同意约定并加入');

  await me.sees(`早上好，${name}`, '第一天的小事', '0 / 4 已完成', '找一门课，点亮第一颗星');
  await me.taps('去看看课程');
  await me.taps('课程 21 天精读营');
  await me.sees('规则都在这里', '学员手册', '21 天的安排');
  await me.taps('报名这门课程');
  await me.taps('同意课程规则并报名');
  await me.sees('点亮今天');
  await me.opens(routes.today());
  await me.sees('点亮你的第一颗星', '今晚 24:00 前');

  await lightsToday(me, WORDS);
  await me.sees('11月21日 周六', '点亮了第一颗星', /每日打卡 \+10/, /第一次打卡 \+/);
  const { current } = await asks(openid)('home.today', {});
  const { points = 0, communityId = '' } = current ?? {};
  expect(points).toBeGreaterThan(10);
  await me.sees(`+${points}`);

  await me.taps('去看看大家写了什么');
  await me.sees(streakOf(1), '1 / 4 已完成');
  await me.taps('课程', me.page.getByRole('tablist'));
  await me.sees(WORDS);

  await me.opens(routes.ledger());
  await me.sees('每日打卡', '第一次打卡', '+10 积分', `余 ${points}`);
  const ledger = await asks(openid)('points.listEntries', { communityId, filter: 'all' });
  expect(ledger.rows.map(({ reason }) => reason).sort()).toEqual(['checkin', 'step_first_checkin']);
  expect(ledger.balance.points).toBe(points);

  await me.opens(routes.calendar({ courseId: current!.courses[0]!.courseId }));
  await me.taps('21 日 已点亮');
  await me.sees('11月21日 周六', '这一天已经点亮。');
  await me.taps('看这天写了什么');
  await me.sees('我的打卡', WORDS);

  await me.opens(routes.sky());
  await me.sees('你在这一年里点亮了 1 颗星');
  await me.taps('11 月，1 颗星，看是哪些天');
  await me.sees(/^21 ?日$/);
});
