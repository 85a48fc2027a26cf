import type { PerkObstacle } from '@contract/perk';
import { one, saying, settle, tap, type, words } from '../../../../../test/support/taro/look';
import { aPerk, aRedemption } from '../../../../../test/support/taro/perks';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import {
  itHasItsStates,
  lastLink,
  lastToast,
  navigation,
  openPage,
  setStage,
  t,
} from '../../../../../test/support/taro/stage';
import PerkPage from './index';

setStage();
afterEach(() => jest.useRealTimers());

const params = { perkId: 'perk0000000001' };
const open = (changes: Parameters<typeof aPerk>[0] = {}) => {
  server.answers({ 'perk.get': () => aPerk(changes) });
  return openPage(PerkPage, params);
};
const redeemed = () => ({ redemption: aRedemption(), points: 150 });

describe('a perk', () => {
  itHasItsStates({ page: PerkPage, params, action: 'perk.get', answer: () => aPerk(), shows: '城南书店 20 元券' });

  it('says what it costs and all its terms', async () => {
    await open();
    expect(words()).toContain('剩 38 份');
    expect(words()).toContain('兑换后 30 天内使用，到期未用自动退回积分');
    expect(words()).toContain('100 积分兑换');
  });

  it('is redeemed after a look at what is left, and opens its voucher', async () => {
    await open();
    await tap(t, saying('100 积分兑换'));
    expect(words()).toContain('兑换后150 积分');
    server.answers({ 'perk.redeem': redeemed });
    await tap(t, saying('确认兑换'));
    expect(server.asked('perk.redeem')[0]?.input).toMatchObject({ perkId: 'perk0000000001', price: 100 });
    expect(navigation.replaceWith).toHaveBeenCalledWith(
      '/features/vip/pages/voucher/index?redemptionId=redemption00001',
    );
  });

  it('is redeemed once by two taps', async () => {
    await open();
    await tap(t, saying('100 积分兑换'));
    server.answers({ 'perk.redeem': forever });
    await tap(t, saying('确认兑换'));
    await tap(t, saying('确认兑换'));
    expect(server.asked('perk.redeem')).toHaveLength(1);
  });

  it('that was redeemed by a tap whose answer was lost is not redeemed again with another address', async () => {
    await open({ kind: 'goods' });
    await tap(t, saying('100 积分兑换'));
    const fields = () => [...document.querySelectorAll('.sheet taro-input-core')];
    const typed = ['林小满', '13800138000', '上海市', '衡山路 8 号'];
    for (const [index, text] of typed.entries()) await type(t, fields()[index]!, text);
    server.answers({ 'perk.redeem': () => refuse('CLIENT.TIMEOUT') });
    await tap(t, saying('确认兑换'));
    await type(t, fields()[3]!, '衡山路 9 号');
    server.answers({ 'perk.redeem': () => refuse('REQUEST.REUSED') });
    await tap(t, saying('确认兑换'));
    const [first, second] = server.asked('perk.redeem');
    expect(second?.requestId).toBe(first?.requestId);
    expect(lastToast()).toBe('刚才那一次已经兑换成功，就在这里');
    expect(navigation.replaceWith).toHaveBeenCalledWith('/features/vip/pages/redemptions/index');
  });

  it('whose window closes while the sheet is open says so, and asks for no second tap', async () => {
    await open();
    await tap(t, saying('100 积分兑换'));
    const closedAt = '2026-11-21T00:25:00Z';
    server.answers({
      'perk.redeem': () => refuse('PERK.NOT_ON_SALE', { closedAt }),
      'perk.get': () => aPerk({ obstacle: { reason: 'closed', closedAt } }),
    });
    await tap(t, saying('确认兑换'));
    expect(words()).toContain('今天 08:25 已结束，看看别的权益');
    await tap(t, saying('确认兑换'));
    expect(server.asked('perk.redeem')).toHaveLength(1);
  });

  it('that goes by parcel asks where to, and keeps what was typed', async () => {
    await open({ kind: 'goods' });
    await tap(t, saying('100 积分兑换'));
    await tap(t, saying('确认兑换'));
    expect(words()).toContain('写上收件人，快递才找得到你');
    expect(server.asked('perk.redeem')).toHaveLength(0);
    server.answers({ 'perk.redeem': redeemed });
    const fields = [...document.querySelectorAll('.sheet taro-input-core')];
    const typed = ['林小满', '13800138000', '上海市', '衡山路 8 号'];
    for (const [index, text] of typed.entries()) await type(t, fields[index]!, text);
    await tap(t, one('.sheet__close'));
    await tap(t, saying('100 积分兑换'));
    await tap(t, saying('确认兑换'));
    expect(server.asked('perk.redeem')[0]?.input).toMatchObject({
      address: { name: '林小满', phone: '13800138000', region: '上海市', street: '衡山路 8 号' },
    });
  });

  it.each<[PerkObstacle, string]>([
    [{ reason: 'not_open', opensAt: '2026-11-22T12:00:00Z' }, '明天 20:00 开抢'],
    [{ reason: 'sold_out' }, '已兑完'],
    [{ reason: 'limit_reached', limit: 2 }, '每人 2 次，已兑满'],
    [{ reason: 'tier_too_low', needs: '星光', has: '星火' }, '星光起可兑'],
    [{ reason: 'points_short', balance: 20, missing: 80 }, '还差 80 积分'],
  ])('says why not: %o', async (obstacle, why) => {
    await open({ obstacle });
    expect(words()).toContain(why);
    expect(words()).not.toContain('积分兑换');
  });

  it('can be redeemed from the moment its sale begins, without a touch', async () => {
    jest.useFakeTimers({ doNotFake: ['Date', 'nextTick', 'queueMicrotask', 'requestAnimationFrame'] });
    await open({ obstacle: { reason: 'not_open', opensAt: '2026-11-21T00:27:00Z' } });
    expect(words()).toContain('今天 08:27 开抢');
    server.answers({ 'perk.get': () => aPerk() });
    await t.act(async () => void jest.advanceTimersByTime(60_500));
    await settle(t);
    expect(words()).toContain('100 积分兑换');
  });

  it('leads to where points are earned', async () => {
    await open({ obstacle: { reason: 'points_short', balance: 20, missing: 80 } });
    await tap(t, saying('看看怎么获得积分'));
    expect(lastLink()).toBe('/features/points/pages/rules/index');
  });

  it.each([
    ['PERK.SOLD_OUT', {}, '已经兑完了，积分没有扣，看看别的权益'],
    ['PERK.LIMIT_REACHED', { limit: 2 }, '每人最多兑 2 次，你已经兑满'],
    ['PERK.TIER_TOO_LOW', { needs: '星光', has: '星火' }, '星光起可兑，你现在是星火'],
    ['PERK.PRICE_CHANGED', { price: 120 }, '价格刚刚变成 120 积分，看过再兑'],
    ['LEDGER.INSUFFICIENT', { missing: 30 }, '还差 30 积分，先去攒一攒'],
  ] as const)('says the refusal %s where it was asked', async (code, details, said) => {
    await open();
    await tap(t, saying('100 积分兑换'));
    server.answers({ 'perk.redeem': () => refuse(code, details) });
    await tap(t, saying('确认兑换'));
    expect(words()).toContain(said);
    expect(server.asked('perk.get')).toHaveLength(2);
  });
});
