import { routes } from '../../src/routes';
import { openCamp } from './support/camp';
import { installApp } from './support/installed';
import { journey } from './support/journey';
import { watchOverflow } from './support/overflow';
import type { Walker } from './support/walker';
import { holds, writes } from './support/writing';

const MORNING = '2026-11-21T09:00:00+08:00';
const { world, walks, asks, passesTo } = journey({ now: MORNING, withDemo: false });

const TITLE = '一页纸书评';
const FIRST = '作者说慢就是稳。我同意他的看法。';
const SECOND = '作者说慢就是稳。上周我放慢读了一章，记住的比以前多。';

/** Chooses a level for each criterion, says both things, and decides. */
async function reviews(coach: Walker, levels: string[], said: { strength: string; nextStep: string }, verdict: string) {
  for (const level of levels) await coach.taps(level);
  await coach.types('一处亮点', said.strength);
  await coach.types('一个下一步', said.nextStep);
  await coach.taps(verdict);
  await coach.taps('完成点评');
}

test('set, drafted, handed in without a network, returned, handed in again, compared, released, shown, taken back', async () => {
  const camp = await openCamp(world());
  const { communityId, courseId } = camp;
  const actor = await camp.seat('林小满');
  const mate = await camp.seat('周远');
  const coachActor = await camp.member('何晴', 'coach');
  const owner = await camp.member('苏晴', 'owner');

  const coach = await walks(coachActor.openid, { width: 320 });
  await coach.opens(routes.assignments(courseId));
  await coach.sees('还没有布置作业');
  await coach.taps('布置作业');
  await coach.types('标题', TITLE);
  await coach.types('要求', '选一章，说说你同意什么、为什么。');
  await coach.taps('保存');
  await coach.sees('已保存，学员现在能看到', '0 / 2 人已交');
  await passesTo('2026-11-21T09:10:00+08:00');

  const me = await walks(actor.openid, {
    prepare: async (context) => {
      await watchOverflow(context);
      await installApp(context);
    },
  });
  await me.opens(routes.inbox());
  await me.tapsOn(`新作业《${TITLE}》`);
  await me.sees('待完成', '选一章，说说你同意什么、为什么。', '助教在你提交后 2 天内点评', '有启发');
  await writes(me, '作者说慢就是稳。');
  await me.sees(/已自动保存 09:1\d/);
  await me.settles();
  await me.restarts();
  await me.sees(/已自动保存/);
  await holds(me, '作者说慢就是稳。');
  await me.opens(routes.homework());
  await me.sees('等你动手', '看看大家的佳作');
  await me.taps(/^一页纸书评，(草稿未交|待完成)/);
  await me.sees('写作业');

  await me.phone.context.setOffline(true);
  await writes(me, FIRST);
  await me.taps('提交作业');
  await me.sees('已存好，联网后自动提交', '写好了，还没有交上', FIRST);
  await me.opens(routes.homework());
  await me.sees('写好了，联网后自动提交');
  await me.phone.context.setOffline(false);
  await me.losesSight('写好了，联网后自动提交');
  await me.restarts();
  await me.sees('点评中', '等待点评');
  await me.losesSight('待完成');
  const work = await asks(actor.openid)('homework.list', { communityId });
  const { assignmentId } = work.assignments[0]!;
  const detail = () => asks(actor.openid)('homework.get', { communityId, assignmentId });
  expect((await detail()).versions.map(({ text }) => text)).toEqual([FIRST]);

  const queue = await walks(owner.openid);
  await coach.opens(routes.reviewQueue(courseId));
  await coach.sees('林小满', /承诺11月23日 09:1\d 前/);
  await coach.taps('从等得最久的开始');
  await coach.sees(FIRST, /还剩 (30|2\d) 分/);
  await queue.opens(routes.reviewQueue(courseId));
  await queue.sees(/何晴正在看/);
  await coach.taps('完成点评');
  await coach.sees(/还没选：观点、例子、表达/);
  const first = { strength: '开头一句就说到点上。', nextStep: '补一个自己的例子。' };
  await reviews(coach, ['观点 有看法 6 分', '例子 还没有 0 分', '表达 清楚 6 分'], first, '退回，再改一版');
  await coach.sees('已请林小满再改一版');

  await me.opens(routes.inbox());
  await me.tapsOn(`《${TITLE}》可以再改一版`);
  await me.sees('再改一版', '补一个自己的例子。', '12 / 30 分');
  await me.taps('写下一版');
  await holds(me, FIRST);
  await writes(me, SECOND);
  await me.page.getByRole('button', { name: '提交这一版', exact: true }).filter({ visible: true }).dblclick();
  await me.sees('已提交，等待点评', '我交的第 2 版');

  await coach.opens(routes.reviewQueue(courseId));
  await coach.taps(/^林小满，.*第 2 版/);
  await coach.sees('上次的下一步', '补一个自己的例子。');
  await coach.taps('对照上一版');
  await coach.sees('新写 1 句 · 去掉 1 句', '上周我放慢读了一章，记住的比以前多。');
  const second = { strength: '例子是自己的，有画面。', nextStep: '结尾写一个明天就能做的行动。' };
  await reviews(coach, ['观点 有看法 6 分', '例子 贴切 10 分', '表达 利落 10 分'], second, '通过');
  await coach.sees('点评已发给林小满');
  await coach.taps('想展示给同学，问问作者');
  await coach.sees('已问过作者，同意后同学就能看到');

  await queue.opens(routes.reviewQueue(courseId));
  await queue.taps('已发出的点评');
  await queue.taps(/^林小满，.*第 2 版，通过，26 \/ 30 分，何晴点评/);
  await queue.sees('何晴 · 助教', SECOND, '例子是自己的，有画面。', '已问过作者，同意后同学就能看到', '收回这份点评');

  const they = await walks(mate.openid, { width: 320 });
  await they.opens(routes.showcase(courseId));
  await they.sees('还没有展示的作业');

  await me.opens(routes.inbox());
  await me.tapsOn(`《${TITLE}》的点评来了`);
  await me.sees('想把你的作业展示给全班', '例子是自己的，有画面。', '26 / 30 分', '已点评');
  await me.taps('同意展示');
  await me.sees('谢谢你，已经展示给全班', '正在佳作里展示');
  await they.restarts();
  await they.sees('林小满', SECOND, '例子是自己的，有画面。');
  await me.taps('收回展示');
  await me.sees('收回展示？');
  await me.tapsOn('收回');
  await me.sees('展示已经收回');
  await they.restarts();
  await they.sees('还没有展示的作业');
  await they.losesSight(SECOND);

  await me.opens(routes.ledger());
  await me.sees('作业通过点评', '+30 积分', '+20 成长值');
  const { rows } = await asks(actor.openid)('points.listEntries', { communityId, filter: 'all' });
  expect(rows.map(({ reason, points }) => [reason, points])).toEqual([['homework', 30]]);
  expect((await detail()).versions.map(({ text }) => text)).toEqual([SECOND, FIRST]);
});
