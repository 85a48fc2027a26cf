import path from 'node:path';
import { ask } from './cloud/ask';
import { startLocalCloud, type LocalCloud } from './cloud/local-cloud';
import { launch } from './runtime/launch';
import type { MiniProgram } from './runtime/mini-program';

const PACKAGE = path.resolve(__dirname, '../../dist/weapp');
const OWNER = 'demo-su-qing';
const MEMBER = 'o-journey-perks';
const TEA = '清晨茶馆双人茶';
const TALK = '一对一书单咨询';
const HOUR = 3_600_000;

jest.setTimeout(60_000);

/** Two people with the compiled package, the built functions behind them. Each test goes on. */
describe('from a star to a voucher', () => {
  let cloud: LocalCloud;
  let me: MiniProgram;
  let desk: MiniProgram;
  let code = '';

  beforeAll(async () => {
    cloud = await startLocalCloud();
    const { communityId, walking } = cloud.seeded;
    const joined = await ask(cloud, MEMBER, 'community.join', { communityId, nickname: '星野', rulesAccepted: true });
    await ask(cloud, MEMBER, 'course.enrol', { communityId, courseId: walking.courseId, rulesAccepted: true });
    const given = { points: 185, growth: 297, reason: '上一期营的结营奖励' };
    await ask(cloud, OWNER, 'points.grant', { communityId, memberId: joined.memberId!, ...given });
    desk = await launch({
      package: PACKAGE,
      cloud: cloud.as(OWNER),
      phone: cloud.phone(),
      path: 'features/ops/pages/perks/index',
    });
    me = await launch({ package: PACKAGE, cloud: cloud.as(MEMBER), phone: cloud.phone() });
  }, 180_000);

  afterAll(async () => {
    me?.kill();
    desk?.kill();
    await cloud?.stop();
  });

  const ledger = () =>
    ask(cloud, MEMBER, 'points.listEntries', { communityId: cloud.seeded.communityId, filter: 'all' }).then(
      ({ rows }) => rows.map(({ points }) => points),
    );

  /** Makes a perk as an operator does; `fields` are typed by their labels. */
  const offer = async (kind: string, title: string, fields: Record<string, string>, minTier?: number) => {
    await desk.waitFor('新建权益');
    await desk.tap('新建权益');
    await desk.waitFor('名称');
    await desk.tap(kind);
    for (const [label, value] of Object.entries({ 名称: title, ...fields })) {
      await desk.input(`input[aria-label="${label}"]`, value);
    }
    if (minTier !== undefined) await desk.trigger('picker[mode="selector"]', 'change', { value: minTier });
    await desk.tap('上架');
    const told = desk.dialogs.toasts.length;
    await desk.tap('保存');
    await desk.waitFor(() => desk.dialogs.toasts.length > told);
    expect(desk.dialogs.toasts.at(-1)?.title).toBe('已保存，成员现在能看到');
    await desk.back();
    await desk.waitFor(title);
  };

  /** From the VIP page to the voucher of a perk. */
  const redeem = async (title: string, price: number) => {
    await me.open('/features/vip/pages/card/index');
    await me.waitFor(title);
    await me.tap(`${title}，${price} 积分，可以兑换`);
    await me.waitFor(`${price} 积分兑换`);
    await me.tap(`${price} 积分兑换`);
    await me.waitFor('确认兑换');
    await me.tap('确认兑换');
    await me.waitFor(() => me.currentPath() === 'features/vip/pages/voucher/index');
  };

  const lookUp = async (typed: string) => {
    await desk.input('input[aria-label="券码"]', typed);
    await desk.tap('查看这张券');
  };

  test('an operator puts two perks on the shelf', async () => {
    await offer('优惠券', TEA, { '价格（积分）': '100', 总份数: '3', 合作伙伴: '清晨茶馆' }, 2);
    await offer('服务', TALK, { '价格（积分）': '60', 承诺几小时内完成: '48' });
  });

  test('the shelf says what is missing', async () => {
    await me.open('/features/vip/pages/card/index');
    await me.waitFor(`${TEA}，100 积分，星火起可兑`);
    await me.waitFor('星尘会员');
    await me.back();
  });

  test('one star lifts a member a tier, and the moment comes once', async () => {
    await me.waitFor('点亮今天');
    await me.tap('点亮今天');
    await me.waitFor('textarea');
    await me.input('textarea', '走了两站路，听完第三章。');
    await me.tap('点亮');
    await me.waitFor('去看看大家写了什么');
    await me.tap('去看看大家写了什么');
    await me.waitFor('升到星火');
    await me.waitFor(() => !me.frame.hasTabBar);
    await me.tap('收下');
    await me.waitFor(() => !me.has('升到星火'));
    await me.waitFor(() => me.frame.hasTabBar);
    await me.restart({ path: 'pages/today/index' });
    await me.waitFor('已完成');
    await me.switchTab('我的');
    await me.waitFor('积分明细');
    expect(me.has('升到星火')).toBe(false);
  });

  test('redeems what the tier has opened, and shows a bright voucher', async () => {
    await redeem(TEA, 100);
    await me.waitFor('出示二维码，或报出这串码');
    code = /^([0-9A-Z]{4} ?){3}$/m.exec(me.text())?.[0] ?? '';
    expect(code).toHaveLength(14);
    expect(me.has('核销二维码')).toBe(true);
    await me.waitFor(() => me.frame.brightness === 1);
    await me.setVisible(false);
    await me.setVisible(true);
    expect(me.text()).toMatch('待核销');
  });

  test('the operator types the code and fulfils it, once', async () => {
    await desk.tap('核销');
    await desk.waitFor('查看这张券');
    await lookUp('0000 0000 0000');
    await desk.waitFor('没有这张券，再对一对券码');
    await lookUp(code.toLowerCase());
    await desk.waitFor('确认核销');
    expect(desk.text()).toMatch('星野');
    await desk.tap('确认核销');
    await desk.waitFor('已核销');
    await lookUp(code);
    await desk.waitFor(/由苏晴核销/);
    expect(desk.has('确认核销')).toBe(false);
  });

  test('within ten minutes it can be taken back, and is scanned again', async () => {
    await desk.tap('撤销');
    await desk.waitFor('确认核销');
    await me.pullDown();
    await me.waitFor('待核销');
    desk.frame.camera = code;
    await desk.tap('扫码核销');
    await desk.waitFor('确认核销');
    await desk.tap('确认核销');
    await desk.waitFor('已核销');
  });

  test('the history of the member tells it', async () => {
    await me.pullDown();
    await me.waitFor('已核销');
    await me.waitFor(() => me.frame.brightness < 1);
    await me.open('/features/vip/pages/redemptions/index');
    await me.waitFor(`${TEA}，已核销`);
    await me.open('/features/inbox/pages/list/index');
    await me.waitFor(`「${TEA}」的核销已撤销`);
    await me.open('/features/points/pages/ledger/index');
    await me.waitFor('兑换权益');
    expect((await ledger())[0]).toBe(-100);
    await me.restart({ path: 'pages/today/index' });
  });

  test('what was redeemed in haste is cancelled before it is used', async () => {
    await redeem(TALK, 60);
    await me.waitFor('取消兑换，退回积分');
    await me.tap('取消兑换，退回积分');
    await me.waitFor(() => me.dialogs.modal?.title === '取消这次兑换？');
    await me.answerModal(true);
    await me.waitFor('已取消');
    expect((await ledger()).slice(0, 2)).toEqual([60, -60]);
  });

  test('a promise that was not kept gives the points back by itself', async () => {
    await me.restart({ path: 'pages/today/index' });
    await redeem(TALK, 60);
    await me.waitFor('待完成');
    await cloud.pass(49 * HOUR);
    await cloud.pass(HOUR);
    await me.pullDown();
    await me.waitFor('已退回');
    expect(me.text()).toMatch('没有在承诺时间内完成');
    await me.open('/features/inbox/pages/list/index');
    await me.waitFor(`「${TALK}」的积分已退回`);
    await me.open('/features/points/pages/ledger/index');
    await me.waitFor('撤回：兑换权益');
    expect((await ledger()).slice(0, 4)).toEqual([60, -60, 60, -60]);
    expect(cloud.log()).not.toMatch('"outcome":"failed"');
  });

  test('the log of the functions holds neither codes nor names', () => {
    expect(cloud.log()).toMatch('"action":"perk.fulfil"');
    for (const secret of [MEMBER, '星野', code, code.replaceAll(' ', '')]) expect(cloud.log()).not.toContain(secret);
  });
});
