import path from 'node:path';
import { ask } from './cloud/ask';
import { startLocalCloud, type LocalCloud } from './cloud/local-cloud';
import { launch } from './runtime/launch';
import type { MiniProgram } from './runtime/mini-program';

const PACKAGE = path.resolve(__dirname, '../../dist/weapp');
const OWNER = 'demo-su-qing';
const MEMBER = 'o-journey-points';
const DAY = 24 * 3_600_000;

jest.setTimeout(60_000);

/** An operator and a member with the compiled package, the built functions behind them. Each test goes on. */
describe('a rule of earning', () => {
  let cloud: LocalCloud;
  let me: MiniProgram;
  let desk: MiniProgram;

  beforeAll(async () => {
    cloud = await startLocalCloud();
    const { communityId, walking } = cloud.seeded;
    await ask(cloud, MEMBER, 'community.join', { communityId, nickname: '星野', rulesAccepted: true });
    await ask(cloud, MEMBER, 'course.enrol', { communityId, courseId: walking.courseId, rulesAccepted: true });
    desk = await launch({
      package: PACKAGE,
      cloud: cloud.as(OWNER),
      phone: cloud.phone(),
      path: 'features/ops/pages/earning-rules/index',
    });
    me = await launch({ package: PACKAGE, cloud: cloud.as(MEMBER), phone: cloud.phone() });
  }, 180_000);

  afterAll(async () => {
    me?.kill();
    desk?.kill();
    await cloud?.stop();
  });

  const light = async (words: string) => {
    await me.waitFor('点亮今天');
    await me.tap('点亮今天');
    await me.waitFor('textarea');
    await me.input('textarea', words);
    await me.tap('点亮');
    await me.waitFor('去看看大家写了什么');
    await me.tap('去看看大家写了什么');
  };

  test('pays by its first version', async () => {
    await light('按第一版规则的一天。');
    await me.open('/features/points/pages/ledger/index');
    await me.waitFor('规则第 1 版');
  });

  test('is edited by an operator, who sees both versions', async () => {
    await desk.waitFor('每日打卡');
    await desk.tap('每日打卡');
    await desk.waitFor('保存为第 2 版');
    await desk.input('input[aria-label="积分"]', '15');
    await desk.tap('保存为第 2 版');
    await desk.waitFor(() => desk.dialogs.toasts.at(-1)?.title === '已保存，第 2 版从现在起生效');
    await desk.tap('每日打卡');
    await desk.waitFor('看每一版改了什么');
    await desk.tap('看每一版改了什么');
    await desk.waitFor(/第 2 版 · 15 积分/);
    expect(desk.text()).toMatch(/第 1 版 · 10 积分/);
  });

  test('pays by its second version from then on, and the old entry keeps its own', async () => {
    await cloud.pass(DAY);
    await me.restart({ path: 'pages/today/index' });
    await light('按第二版规则的一天。');
    await me.open('/features/points/pages/ledger/index');
    await me.waitFor('规则第 2 版');
    const { communityId } = cloud.seeded;
    const { rows } = await ask(cloud, MEMBER, 'points.listEntries', { communityId, filter: 'earned' });
    const daily = rows.filter(({ reason }) => reason === 'checkin');
    expect(daily.map(({ points, ruleVersion }) => [points, ruleVersion])).toEqual([
      [15, 2],
      [10, 1],
    ]);
  });
});
