import path from 'node:path';
import { ask } from './cloud/ask';
import { startLocalCloud, type LocalCloud } from './cloud/local-cloud';
import { launch } from './runtime/launch';
import type { MiniProgram } from './runtime/mini-program';

const PACKAGE = path.resolve(__dirname, '../../dist/weapp');
const COACH = 'demo-he-qing';
const LEARNER = 'o-journey-homework';
const MATE = 'o-journey-classmate';
const TITLE = '一页听书笔记';
const FIRST = '作者说慢就是稳。我同意他的看法。';
const SECOND = '作者说慢就是稳。上周我放慢听了一章，记住的比以前多。';
const HOUR = 3_600_000;

jest.setTimeout(60_000);

/** A learner and a coach with the compiled package, the built functions behind them. Each test goes on. */
describe('a piece of homework', () => {
  let cloud: LocalCloud;
  let me: MiniProgram;
  let coach: MiniProgram;
  let assignmentId = '';

  beforeAll(async () => {
    cloud = await startLocalCloud();
    const { communityId, walking } = cloud.seeded;
    for (const [openid, nickname] of [
      [LEARNER, '星野'],
      [MATE, '阿禾'],
    ] as const) {
      await ask(cloud, openid, 'community.join', { communityId, nickname, rulesAccepted: true });
      await ask(cloud, openid, 'course.enrol', { communityId, courseId: walking.courseId, rulesAccepted: true });
    }
    me = await launch({ package: PACKAGE, cloud: cloud.as(LEARNER), phone: cloud.phone() });
    coach = await launch({
      package: PACKAGE,
      cloud: cloud.as(COACH),
      phone: cloud.phone(),
      path: 'features/homework/pages/assignments/index',
      query: { courseId: walking.courseId },
    });
  }, 180_000);

  afterAll(async () => {
    me?.kill();
    coach?.kill();
    await cloud?.stop();
  });

  const open = (program: MiniProgram, page: string, query: Record<string, string>) =>
    program.restart({ path: `features/homework/pages/${page}/index`, query });

  const versions = async () => {
    const { communityId } = cloud.seeded;
    const detail = await ask(cloud, LEARNER, 'homework.get', { communityId, assignmentId });
    return detail.versions.map(({ text }) => text);
  };

  /** Takes what has waited longest, and waits for its words. */
  const takesFromQueue = async (words: string) => {
    await open(coach, 'queue', { courseId: cloud.seeded.walking.courseId });
    await coach.waitFor('从等得最久的开始');
    await coach.tap('从等得最久的开始');
    await coach.waitFor(words);
  };

  const finishes = async (levels: string[], strength: string, nextStep: string, verdict: string) => {
    for (const level of levels) await coach.tap(level);
    await coach.input('textarea[aria-label="一处亮点"]', strength);
    await coach.input('textarea[aria-label="一个下一步"]', nextStep);
    await coach.tap(verdict);
    await coach.tap('完成点评');
  };

  test('a coach sets it', async () => {
    await coach.waitFor('布置作业');
    await coach.tap('布置作业');
    await coach.waitFor('input[aria-label="标题"]');
    await coach.input('input[aria-label="标题"]', TITLE);
    await coach.input('textarea[aria-label="要求"]', '选一章，说说你同意什么、为什么。');
    await coach.tap('保存');
    await coach.waitFor('0 / 2 人已交');
  });

  test('the learner hears of it and begins; the draft outlives the app', async () => {
    await cloud.pass(HOUR / 4);
    await me.open('/features/inbox/pages/list/index');
    await me.waitFor(`新作业《${TITLE}》`);
    await me.tap(`新作业《${TITLE}》`);
    await me.waitFor('textarea');
    assignmentId = me.currentQuery().assignmentId ?? '';
    await me.input('textarea', FIRST);
    await me.waitFor(/已自动保存/);
    await open(me, 'detail', { assignmentId });
    await me.waitFor(() => me.has('textarea') && me.value('textarea') === FIRST);
  });

  test('without a network it is handed in later, by itself and once', async () => {
    await me.setOnline(false);
    await me.tap('提交作业');
    await me.waitFor('写好了，还没有交上');
    expect(await versions()).toEqual([]);
    await me.restart({ path: 'pages/today/index' });
    await me.setOnline(true);
    await open(me, 'detail', { assignmentId });
    await me.waitFor('等待点评');
    await me.waitFor('我交的第 1 版');
    expect(await versions()).toEqual([FIRST]);
  });

  test('the coach claims it and asks for another version', async () => {
    await takesFromQueue(FIRST);
    await finishes(
      ['观点 有看法 6 分', '例子 还没有 0 分', '表达 清楚 6 分'],
      '开头一句就说到点上。',
      '补一个自己的例子。',
      '退回，再改一版',
    );
    await coach.waitFor('已请星野再改一版');
  });

  test('the learner reads why and hands in again', async () => {
    await open(me, 'detail', { assignmentId });
    await me.waitFor('补一个自己的例子。');
    await me.tap('写下一版');
    await me.waitFor(() => me.has('textarea') && me.value('textarea') === FIRST);
    await me.input('textarea', SECOND);
    await me.tap('提交这一版');
    await me.waitFor('我交的第 2 版');
    expect(await versions()).toEqual([SECOND, FIRST]);
  });

  test('the coach compares both versions, passes it and asks to show it', async () => {
    await takesFromQueue('对照上一版');
    await coach.tap('对照上一版');
    await coach.waitFor('新写 1 句 · 去掉 1 句');
    await finishes(
      ['观点 有看法 6 分', '例子 贴切 10 分', '表达 利落 10 分'],
      '例子是自己的，有画面。',
      '结尾写一个明天就能做的行动。',
      '通过',
    );
    await coach.waitFor('点评已发给星野');
    await coach.tap('想展示给同学，问问作者');
    await coach.waitFor('已问过作者，同意后同学就能看到');
  });

  test('points come with the release; with consent it is shown, until it is taken back', async () => {
    const { communityId, walking } = cloud.seeded;
    const shown = async () => {
      const { rows } = await ask(cloud, MATE, 'homework.listShowcase', { communityId, courseId: walking.courseId });
      return rows.map(({ text }) => text);
    };
    await open(me, 'detail', { assignmentId });
    await me.waitFor('想把你的作业展示给全班');
    expect(me.text()).toMatch('26 / 30 分');
    expect(await shown()).toEqual([]);
    await me.tap('同意展示');
    await me.waitFor('正在佳作里展示');
    expect(await shown()).toEqual([SECOND]);
    await me.tap('收回展示');
    await me.waitFor(() => me.dialogs.modal?.title === '收回展示？');
    await me.answerModal(true);
    await me.waitFor('展示已经收回');
    expect(await shown()).toEqual([]);
    await me.open('/features/points/pages/ledger/index');
    await me.waitFor('作业通过点评');
    expect(me.text()).toMatch('+30 积分');
    expect(cloud.log()).not.toMatch('"outcome":"failed"');
  });
});
