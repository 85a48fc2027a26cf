import { one, saying, tap, words } from '../../../../test/support/taro/look';
import { aPerk } from '../../../../test/support/taro/perks';
import { server } from '../../../../test/support/taro/server';
import { itHasItsStates, lastLink, openPage, setStage, t } from '../../../../test/support/taro/stage';
import { PerkShelf } from './shelf';

setStage();

const shelf = () => ({ rows: [aPerk()], nextCursor: null, points: 250 });

describe('the shelf', () => {
  itHasItsStates({ page: PerkShelf, action: 'perk.list', answer: shelf, shows: '城南书店 20 元券' });

  it('says of each perk the price, the terms, and whether I can have it', async () => {
    const rows = [
      aPerk(),
      aPerk({ perkId: 'perk0000000002', obstacle: { reason: 'tier_too_low', needs: '星光', has: '星火' } }),
      aPerk({ perkId: 'perk0000000003', obstacle: { reason: 'points_short', balance: 0, missing: 120 } }),
      aPerk({ perkId: 'perk0000000004', left: 0, obstacle: { reason: 'sold_out' } }),
    ];
    server.answers({ 'perk.list': () => ({ rows, nextCursor: null, points: 250 }) });
    await openPage(PerkShelf);
    expect(words()).toContain('伙伴：城南书店 · 每人 2 次 · 剩 38 份100 积分兑换');
    for (const why of ['星光起可兑', '还差 120 积分', '已兑完']) expect(words()).toContain(why);
    await tap(t, one('.perk-row'));
    expect(lastLink()).toBe('/features/vip/pages/perk/index?perkId=perk0000000001');
  });

  it('asks for what is limited, and for partners’', async () => {
    server.answers({ 'perk.list': shelf });
    await openPage(PerkShelf);
    server.answers({ 'perk.list': () => ({ rows: [], nextCursor: null, points: 250 }) });
    await tap(t, saying('限时'));
    expect(words()).toContain('现在没有限时权益');
    await tap(t, saying('伙伴权益'));
    const filters = server.asked('perk.list').map(({ input }) => input.filter);
    expect([...new Set(filters)]).toEqual(['all', 'limited', 'partner']);
  });

  it('leads to what I have redeemed', async () => {
    server.answers({ 'perk.list': shelf });
    await openPage(PerkShelf);
    await tap(t, one('[aria-label="我的兑换"]'));
    expect(lastLink()).toBe('/features/vip/pages/redemptions/index');
  });
});
