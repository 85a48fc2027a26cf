import { routes } from '../../src/routes';
import { journey } from './support/journey';
import { openMarket } from './support/market';
import { lightsToday } from './support/writing';

const MORNING = '2026-11-21T08:30:00+08:00';
const { world, walks, asks, passesTo } = journey({ now: MORNING, withDemo: false });

beforeEach(() => passesTo(MORNING));

test('a rule that an operator edits counts from the next entry on; what was earned keeps its version', async () => {
  const market = await openMarket(world());
  const { communityId, owner } = market;
  const actor = await market.member('林小满', { points: 40 });
  const colleague = await market.colleague('何晴');
  const me = await walks(actor.openid, { width: 320 });
  await lightsToday(me, '按第一版规则的一天。');
  await me.sees(/每日打卡 \+10/);

  const secondDesk = await walks(colleague.openid);
  await secondDesk.opens(routes.opsEarningRules());
  await secondDesk.taps(/^每日打卡/);
  const desk = await walks(owner.openid, { width: 320 });
  await desk.opens(routes.opsEarningRules());
  await desk.taps(/^每日打卡/);
  await desk.types('积分', '15');
  await desk.types('成长值', '8');
  await desk.taps('保存为第 2 版');
  await desk.sees('已保存，第 2 版从现在起生效', '第 2 版');
  await desk.taps(/^每日打卡/);
  await desk.taps('看每一版改了什么');
  await desk.sees(/第 2 版 · 15 积分/, /· 苏晴$/, /第 1 版 · 10 积分/, /· 社群建立时$/);
  await secondDesk.types('积分', '99');
  await secondDesk.taps('保存为第 2 版');
  await secondDesk.sees('规则刚被别人改过，刷新后在新的一版上再改');

  await me.opens(routes.earningRules());
  await me.sees('15 积分', '8 成长值');

  await passesTo('2026-11-22T08:30:00+08:00');
  const nextDay = await walks(actor.openid);
  await lightsToday(nextDay, '按第二版规则的一天。');
  await nextDay.sees('11月22日 周日', '+15', '+8');
  await nextDay.opens(routes.ledger());
  await nextDay.sees('+15 积分', '+8 成长值', '规则第 2 版', '+10 积分', '规则第 1 版');
  const { rows, balance } = await asks(actor.openid)('points.listEntries', { communityId, filter: 'earned' });
  const daily = rows.filter(({ reason }) => reason === 'checkin');
  expect(daily.map(({ points, ruleVersion }) => [points, ruleVersion])).toEqual([
    [15, 2],
    [10, 1],
  ]);
  expect(balance.points).toBe(40 + 10 + 10 + 15);
});

test('points that nobody used end with their last day; one message says so thirty days before', async () => {
  const market = await openMarket(world());
  const { communityId } = market;
  const actor = await market.member('林小满', { points: 80 });
  const me = await walks(actor.openid);
  await me.opens(routes.ledger());
  await me.sees('80 积分将在 2027年12月31日到期');

  const told = async () => {
    const { rows } = await asks(actor.openid)('inbox.list', { communityId });
    return rows.filter(({ kind }) => kind === 'points').map(({ title }) => title);
  };
  await passesTo('2027-11-30T09:00:00+08:00');
  expect(await told()).toEqual([]);
  await passesTo('2027-12-02T09:00:00+08:00');
  await passesTo('2027-12-03T09:00:00+08:00');
  const warned = await walks(actor.openid, { width: 320 });
  await warned.opens(routes.inbox());
  await warned.tapsOn('80 积分将在 12月31日到期');
  await warned.sees('积分明细', '余 80');
  await passesTo('2027-12-31T23:00:00+08:00');
  expect((await asks(actor.openid)('points.listEntries', { communityId, filter: 'all' })).balance.points).toBe(80);
  await passesTo('2028-01-01T01:00:00+08:00');
  await passesTo('2028-01-01T02:00:00+08:00');
  const later = await walks(actor.openid);
  await later.opens(routes.ledger());
  await later.sees('积分到期', '-80 积分', '余 0');
  const { rows } = await asks(actor.openid)('points.listEntries', { communityId, filter: 'all' });
  expect(rows.map(({ points }) => points)).toEqual([-80, 80]);
  expect(await told()).toEqual(['80 积分将在 12月31日到期']);
});
