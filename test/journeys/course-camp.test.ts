import { routes } from '../../src/routes';
import { applyFor, CAMP_DAYS, CAMP_TITLE, gatherCrowd, lightDay, PLAN_TABLE, type Crowd } from './support/flash-camp';
import { journey } from './support/journey';
import { sheetOf } from './support/walker';
import { lightsToday, writes } from './support/writing';

const { world, walks, asks, passesTo } = journey({ now: '2026-11-19T20:00:00+08:00', withDemo: false });

const QUESTION = '你想在什么时候读？';

/** A flash camp from its set-up to its first star. Each step goes on where the one before stopped. */
let crowd: Crowd;
let courseId: string;

beforeAll(async () => {
  crowd = await gatherCrowd(world());
});

const countOf = (table: string, where = 'true') => world().count(table, `course_id = $1 and ${where}`, [courseId]);

test('the operator sets up a flash of seven days: settings, plan, form', async () => {
  const { communityId, operator } = crowd;
  const me = await walks(operator.openid);
  await me.turnsTo('我的');
  await me.taps(/^课程 ?设置到结营/);
  await me.taps('筹备中');
  await me.sees('没有筹备中的课程');
  await me.taps('新建课程');

  await me.taps('建一份草稿');
  await me.sees('给课程起个名字');
  await me.types('课程名称', CAMP_TITLE);
  await me.types('课程介绍', '七天，每天早上读十分钟，写一句话。');
  await me.sees('11月26日 – 12月2日，共 7 次打卡');
  await me.taps('运营审核');
  await me.types('名额', '12');
  await me.types('每队人数', '4');
  await me.types('课程规则', '每天写一句话\n不发广告');
  await me.types('开营寄语', '今天开营，先翻开一页。');
  await me.taps('建一份草稿');

  await me.sees('每日计划写好 0 / 7 天');
  await me.taps('写好前一周的每日计划');
  await me.taps('从表格导入');
  await writes(me, `${PLAN_TABLE}\n8\t多出来的一天`);
  await me.sees('第 8 行：课程只有 7 天，放不下第 8 天', '先改好 1 行');
  await writes(me, PLAN_TABLE);
  await me.taps('导入 7 天');
  await me.sees('换个地方读', '11月26日 周四');

  await me.page.goBack();
  await me.taps('报名表');
  await me.taps(/^加一个问题/);
  await me.types('问题', QUESTION);
  await me.taps('单选');
  await me.types('选项 1', '清晨');
  await me.types('选项 2', '睡前');
  await me.taps('必答');
  await me.taps('保存报名表');
  await me.sees('已是最新，没有改动');

  const { rows } = await asks(operator.openid)('course.listDesk', { communityId, phase: 'preparing' });
  expect(rows).toMatchObject([{ title: CAMP_TITLE, status: 'draft', startsOn: CAMP_DAYS[0], plannedDays: 7 }]);
  courseId = rows[0]!.courseId;
});

test('published, twelve people ask for a place, and the operator lets them all in', async () => {
  const { communityId, operator, learner, captain, others } = crowd;
  const desk = await walks(operator.openid, { width: 320 });
  await desk.opens(routes.opsCourse(courseId));
  await desk.sees('7 天的计划都写好了');
  await desk.taps('发布，开始报名');
  await desk.taps('发布，开始报名', sheetOf(desk));
  await desk.sees('课程现在是「报名中」');

  const me = await walks(learner.openid);
  await me.turnsTo('课程');
  await me.taps(`课程 ${CAMP_TITLE}`);
  await me.sees('还剩 12 个名额', '需要运营审核', '不发广告', '距离开营', '换个地方读');
  await me.taps('申请报名');
  await me.taps('清晨');
  await me.taps('同意课程规则并提交申请');
  await me.sees('报名申请正在审核', QUESTION, '清晨');
  for (const [index, { openid }] of [captain, ...others].entries())
    await applyFor(asks(openid), communityId, courseId, index % 3 === 0 ? '睡前' : '清晨');

  await desk.opens(routes.opsCourse(courseId));
  await desk.taps('处理 12 份报名');
  await desk.sees('待审核 12', '0 / 12 个名额');
  await desk.taps('全选');
  await desk.sees('12 人');
  await desk.taps('通过');
  await desk.sees('没有待审核的申请', '12 / 12 个名额');
  expect(await countOf('enrolments', "status = 'active'")).toBe(12);

  await me.opens(routes.inbox());
  await me.tapsOn(`报名通过了，欢迎加入「${CAMP_TITLE}」`);
  await me.sees('7 天后开营');
});

test('two who ask for each other share one of three teams', async () => {
  const { communityId, operator, learner, captain } = crowd;
  await passesTo('2026-11-24T20:00:00+08:00');
  await asks(captain.openid)('grouping.setWish', {
    communityId,
    courseId,
    memberId: learner.memberId,
    wantsToCaptain: true,
  });
  const me = await walks(learner.openid, { width: 320 });
  await me.opens(routes.courseDetail(courseId));
  await me.taps(/^分组意愿/);
  await me.types('想和谁一队', '周');
  await me.taps('选周远');
  await me.taps('保存');
  await me.sees('和周远互相选了对方');

  const desk = await walks(operator.openid);
  await desk.opens(routes.opsCourse(courseId));
  await desk.taps(/^结束报名，开始分组/);
  await desk.taps('结束报名，开始分组', sheetOf(desk));
  await desk.sees('课程现在是「分组中」');
  await desk.taps('去分组');
  await desk.sees('12 人已报名', '1 对互选', '1 人愿意当队长', '12 人分成 3 队，每队 4 人');
  await desk.taps('生成分组方案');
  await desk.sees('3 队 · 12 人', '互选 1/1 对同队', '队长 周远', '各队有多相似');
  await desk.taps('公布小队');
  await desk.sees('公布 3 支小队？');
  await desk.tapsOn('公布');
  await desk.sees('小队已经公布。移动成员时，打卡、积分和作业都跟着本人走。');

  await me.opens(routes.team());
  await me.sees(`${CAMP_TITLE} · 队长 周远`, '开营，先认识一下队友', '等开营', '4 位队员');
  expect(await countOf('teams')).toBe(3);
  expect(await countOf('enrolments', 'team_id is null')).toBe(0);
});

test('on its day it opens by itself, and the first star is lit', async () => {
  const { learner, captain, others } = crowd;
  await passesTo(`${CAMP_DAYS[0]}T09:05:00+08:00`);

  const me = await walks(learner.openid);
  await me.opens(routes.inbox());
  await me.sees(`「${CAMP_TITLE}」开营了`, '今天开营，先翻开一页。');
  await me.opens(routes.today());
  await me.sees(CAMP_TITLE, '翻开书', '点亮你的第一颗星');
  await lightsToday(me, '翻开第一页，读了十分钟。');
  await me.sees('点亮了第一颗星');
  await lightDay(asks, [captain, ...others], courseId, CAMP_DAYS[0]!);

  const desk = await walks(crowd.operator.openid, { width: 320 });
  await desk.opens(routes.opsCourse(courseId));
  await desk.sees('第 1 / 7 天 · 今天点亮 12 / 12', '分组中 → 进行中', /按日程自动/);
});
