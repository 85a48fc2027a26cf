import { journey } from './support/journey';

const { walks, asks } = journey({ now: '2026-11-21T08:30:00+08:00', withDemo: true });
const WORDS = '第一次写在这里：把手机放远，读完了第一章。';

test('a stranger becomes a member, learns and lights the first star', async () => {
  const me = await walks('o-newcomer');
  await me.sees('每个人都会发光', '加入你的社群');
  await me.types('邀请码', 'cgdss');
  await me.taps('去加入');

  await me.sees('晨光读书社', '社群主题', '服务内容', '禁止行为', '激励行为', /位成员在这里发光/);
  await me.types('怎么称呼你', '新来的');
  await me.taps('同意约定并加入');

  await me.sees('早上好，新来的', '第一天的小事', '0 / 4 已完成', '找一门课，点亮第一颗星');
  await me.taps('去看看课程');
  await me.sees('可以报名的');
  await me.taps('课程 21 天精读营');
  await me.sees('规则都在这里', '学员手册', '21 天的安排');
  await me.taps('报名这门课程');
  await me.taps('同意课程规则并报名');
  await me.sees('点亮今天');
  await me.taps('点亮今天');

  const box = me.page.locator('textarea').filter({ visible: true });
  await box.fill(WORDS);
  await me.taps('点亮');
  await me.sees('点亮了第一颗星', '积分', '成长值');
  await me.taps('去看看大家写了什么');
  await me.sees('1 / 4 已完成', WORDS);

  const today = await asks('o-newcomer')('home.today', {});
  expect(today.current).toMatchObject({ points: expect.any(Number) });
});
