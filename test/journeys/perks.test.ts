import { routes } from '../../src/routes';
import { journey } from './support/journey';
import { looksUp, openMarket, readsCode, redeems } from './support/market';
import { lightsToday } from './support/writing';

const MORNING = '2026-11-21T10:00:00+08:00';
const { world, walks, asks, passesTo } = journey({ now: MORNING, withDemo: false });

beforeEach(() => passesTo(MORNING));

const TEA = '城南茶馆下午茶';
const TALK = '一对一书单咨询';

test('one star lifts a member a tier; what the tier opens is redeemed, used, taken back and used again', async () => {
  const market = await openMarket(world());
  const { communityId, owner } = market;
  const actor = await market.member('林小满', { points: 85, growth: 297 });
  await market.offer({ title: TEA, partner: '城南茶馆', min_tier_no: 2, stock: 3, valid_days: 30 });

  const me = await walks(actor.openid);
  await me.opens(routes.vip());
  await me.sees('星尘会员', /再\s*3\s*升到星火/);
  await me.taps(`${TEA}，100 积分，星火起可兑`);
  await me.sees('星火起可兑', '看看怎么升级');

  await me.opens(routes.today());
  await lightsToday(me, '喝茶的日子，读完了第三章。');
  await me.sees(/每日打卡 \+10/, /第一次打卡 \+10/);
  await me.taps('去看看大家写了什么');
  await me.sees('你在星空里有了新的位置', '升到星火', '提前 12 小时报名');
  await me.taps('收下');
  await me.losesSight('你在星空里有了新的位置');
  await me.settles();
  await me.restarts();
  await me.sees('喝茶的日子，读完了第三章。');
  await me.losesSight('升到星火');
  const elsewhere = await walks(actor.openid, { width: 320 });
  await elsewhere.sees('喝茶的日子，读完了第三章。');
  await elsewhere.turnsTo('我的');
  await elsewhere.sees('林小满');
  await elsewhere.losesSight('升到星火');

  await me.opens(routes.vip());
  await me.sees('星火会员', /再\s*698\s*升到星光/);
  await me.taps(`${TEA}，100 积分，可以兑换`);
  await me.taps('100 积分兑换');
  await me.sees('现有', '105 积分', '兑换后', '5 积分');
  await me.taps('关闭');
  await redeems(me, 100);
  await me.sees('待核销', '请在 12月20日 24:00 前使用，到期未用自动退回积分', '出示二维码，或报出这串码');
  const code = await readsCode(me);

  const desk = await walks(owner.openid, { width: 320 });
  await desk.opens(routes.opsFulfil());
  await looksUp(desk, 'AAAA BBBB CCCC');
  await desk.sees('没有这张券，再对一对券码');
  await looksUp(desk, code.toLowerCase());
  await desk.sees(TEA, '林小满', '待核销', '12月20日 24:00 前有效');
  const colleague = await market.colleague('何晴');
  const secondDesk = await walks(colleague.openid);
  await secondDesk.opens(routes.opsFulfil());
  await looksUp(secondDesk, code);
  await secondDesk.sees(TEA, '12月20日 24:00 前有效');

  await desk.taps('确认核销');
  await desk.sees('已处理，10 分钟内可以撤销', '已核销');
  await secondDesk.taps('确认核销');
  await secondDesk.sees(/今天 10:0\d 已经核销过，不用再核销/);
  await looksUp(secondDesk, code);
  await secondDesk.sees(/由苏晴核销/);
  await me.restarts();
  await me.sees('已核销', /今天 10:0\d 完成/);

  await desk.taps('撤销');
  await desk.sees('已撤销，对方会收到消息', '待核销');
  await me.restarts();
  await me.sees('待核销', code);
  await desk.taps('确认核销');
  await desk.sees('已核销', '撤销');
  await passesTo('2026-11-21T10:12:00+08:00');
  await desk.taps('撤销');
  await desk.sees('已经过了可以撤销的时间');
  await looksUp(desk, code);
  await desk.losesSight(/^撤销$/);
  await desk.sees(/由苏晴核销/);

  await me.opens(routes.redemptions());
  await me.taps(`${TEA}，已核销`);
  await me.sees('城南茶馆', '已核销');
  await me.losesSight('取消兑换，退回积分');
  await me.opens(routes.inbox());
  await me.sees(`「${TEA}」已核销`, `「${TEA}」的核销已撤销`);
  await me.opens(routes.ledger());
  await me.sees('兑换权益', '-100 积分', '余 5');
  const { rows } = await asks(actor.openid)('points.listEntries', { communityId, filter: 'spent' });
  expect(rows.map(({ points }) => points)).toEqual([-100]);
});

test('a promise that was not kept gives the points back by itself, once, with a message', async () => {
  const market = await openMarket(world());
  const { communityId, owner } = market;
  const actor = await market.member('林小满', { points: 130 });
  const perkId = await market.offer({ kind: 'service', title: TALK, stock: 1, promise_hours: 48 });

  const me = await walks(actor.openid);
  await me.opens(routes.perk(perkId));
  await me.sees('仅剩 1 份', '2 天内完成，过时自动退回积分');
  await redeems(me, 100);
  await me.sees('待完成', /承诺 11月23日 10:0\d 前完成，过时自动退回积分/);
  const desk = await walks(owner.openid, { width: 320 });
  await desk.opens(routes.opsFulfil());
  await desk.sees(TALK, '林小满', /承诺 11月23日 10:0\d 前/);

  await passesTo('2026-11-23T10:30:00+08:00');
  await passesTo('2026-11-23T10:40:00+08:00');
  await desk.taps('确认完成');
  await desk.sees('这份兑换的积分已退回，不能再核销');

  const again = await walks(actor.openid);
  await again.opens(routes.inbox());
  await again.tapsOn(`「${TALK}」的积分已退回`);
  await again.sees('已退回', '没有在承诺时间内完成', /退回 100 积分/);
  await again.opens(routes.inbox());
  await again.sees('没有在承诺的时间内完成，100 积分已经退回你的账户，抱歉让你久等。');
  await again.opens(routes.ledger());
  await again.sees('撤回：兑换权益', '+100 积分', '余 130', '-100 积分', '余 30');
  await again.opens(routes.redemptions());
  await again.sees('已退 100 积分', /今天 10:\d\d 退回积分/);
  await again.opens(routes.perk(perkId));
  await again.sees('仅剩 1 份', '100 积分兑换');
  const { rows } = await asks(actor.openid)('points.listEntries', { communityId, filter: 'all' });
  expect(rows.map(({ points }) => points)).toEqual([100, -100, 130]);
  const messages = await asks(actor.openid)('inbox.list', { communityId });
  expect(messages.rows.filter(({ title }) => title.includes(TALK))).toHaveLength(1);
});

test('who thinks better of it cancels before it is used, and has the points back at once', async () => {
  const market = await openMarket(world());
  const { communityId, owner } = market;
  const actor = await market.member('林小满', { points: 100 });
  const perkId = await market.offer({ title: TEA, stock: 1 });
  const me = await walks(actor.openid, { width: 320 });
  await me.opens(routes.perk(perkId));
  await redeems(me, 100);
  const code = await readsCode(me);
  const desk = await walks(owner.openid);
  await desk.opens(routes.opsFulfil());
  await looksUp(desk, code);
  await desk.sees(TEA, '林小满');

  await me.taps('取消兑换，退回积分');
  await me.sees('取消这次兑换？');
  await me.tapsOn('再想想');
  await me.sees(code);
  await me.taps('取消兑换，退回积分');
  await me.sees('取消这次兑换？');
  await me.tapsOn('取消兑换');
  await me.sees('已取消，100 积分回到账户', '已取消', /取消，100 积分已退回/);
  await me.losesSight('取消兑换，退回积分');
  await desk.taps('确认核销');
  await desk.sees('这份兑换已经取消，积分已退回，不能再核销');

  await me.opens(routes.ledger());
  await me.sees('撤回：兑换权益', '+100 积分', '余 100');
  await me.opens(routes.perk(perkId));
  await redeems(me, 100);
  await me.sees('待核销');
  const { balance } = await asks(actor.openid)('points.listEntries', { communityId, filter: 'all' });
  expect(balance.points).toBe(0);
});

test('what cannot be had says what is missing, in advance and when it happens at the last moment', async () => {
  const market = await openMarket(world());
  const actor = await market.member('林小满', { points: 60 });
  const mate = await market.member('周远', { points: 300 });
  const perkId = await market.offer({ title: TEA, price: 50, stock: 1, per_member_limit: 1 });
  await market.offer({ title: '读书会主讲席', price: 50, min_tier_no: 3 });
  await market.offer({ title: TALK, price: 80 });
  await market.offer({ title: '初雪书签', price: 50, opens_at: '2026-11-22T12:00:00+08:00' });

  const me = await walks(actor.openid, { width: 320 });
  await me.opens(routes.vip());
  await me.sees('星光起可兑', '还差 20 积分', '明天 12:00 开抢');
  await me.taps(`${TALK}，80 积分，还差 20 积分`);
  await me.sees('还差 20 积分');
  await me.taps('看看怎么获得积分');
  await me.sees('怎么获得积分', '每日打卡');
  await me.opens(routes.vip());
  await me.taps('读书会主讲席，50 积分，星光起可兑');
  await me.sees('星光及以上', '星光起可兑');
  await me.taps('看看怎么升级');
  await me.sees('会员中心', '星尘会员');

  // two want the last piece
  await me.opens(routes.perk(perkId));
  await me.taps('50 积分兑换');
  await me.sees('兑换后', '10 积分');
  const they = await walks(mate.openid);
  await they.opens(routes.perk(perkId));
  await redeems(they, 50);
  await me.taps('确认兑换');
  await me.sees('已经兑完了，积分没有扣，看看别的权益');
  await me.taps('关闭');
  await me.sees('已兑完');
  await me.opens(routes.ledger());
  await me.sees('余 60');
  await they.opens(routes.vip());
  await they.sees('已兑完');
  await they.opens(routes.perk(perkId));
  await they.sees('最多 1 次，你已兑 1 次');
});
