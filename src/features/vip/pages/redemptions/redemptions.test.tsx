import { one, saying, tap, words } from '../../../../../test/support/taro/look';
import { aRedemption } from '../../../../../test/support/taro/perks';
import { server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import RedemptionsPage from './index';

setStage();

const list = () => ({ rows: [aRedemption()], nextCursor: null });

describe('my redemptions', () => {
  itHasItsStates({ page: RedemptionsPage, action: 'perk.listMine', answer: list, shows: '城南书店 20 元券' });

  it('says of each where it stands, in a word', async () => {
    const rows = [
      aRedemption(),
      aRedemption({
        redemptionId: 'redemption00002',
        kind: 'goods',
        status: 'fulfilled',
        fulfilledAt: '2026-11-20T02:00:00Z',
      }),
      aRedemption({ redemptionId: 'redemption00003', status: 'returned', endedAt: '2026-11-20T02:00:00Z' }),
      aRedemption({ redemptionId: 'redemption00004', status: 'cancelled', endedAt: '2026-11-20T02:00:00Z' }),
    ];
    server.answers({ 'perk.listMine': () => ({ rows, nextCursor: null }) });
    await openPage(RedemptionsPage);
    for (const word of ['待核销', '已寄出', '已退回', '已取消', '已退 100 积分']) expect(words()).toContain(word);
  });

  it('opens a voucher', async () => {
    server.answers({ 'perk.listMine': list });
    await openPage(RedemptionsPage);
    await tap(t, one('.perk-row'));
    expect(lastLink()).toBe('/features/vip/pages/voucher/index?redemptionId=redemption00001');
  });

  it('leads to the shelf while there are none', async () => {
    server.answers({ 'perk.listMine': () => ({ rows: [], nextCursor: null }) });
    await openPage(RedemptionsPage);
    await tap(t, saying('看看可以兑换什么'));
    expect(lastLink()).toBe('/features/vip/pages/card/index');
  });
});
