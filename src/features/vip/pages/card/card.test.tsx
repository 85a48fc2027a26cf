import { one, saying, tap, words } from '../../../../../test/support/taro/look';
import { refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import { aVip } from '../../../../../test/support/taro/vip';
import VipPage from './index';

setStage();

const EXPIRY = { term: { kind: 'next_year_end' as const }, upcoming: [{ lastDay: '2026-12-31', points: 80 }] };
const PERKS = { 'perk.list': () => ({ rows: [], nextCursor: null, points: 0 }) };

beforeEach(() => server.answers({ 'points.getExpiry': () => EXPIRY, ...PERKS }));

describe('the VIP page', () => {
  itHasItsStates({ page: VipPage, action: 'vip.get', answer: () => aVip(), shows: '星火会员' });

  it('fails once, not part by part, and comes back whole', async () => {
    server.answers({ 'vip.get': () => refuse('SYSTEM.UNAVAILABLE'), 'perk.list': () => refuse('SYSTEM.UNAVAILABLE') });
    await openPage(VipPage);
    expect(document.querySelectorAll('.state')).toHaveLength(1);
    server.answers({ 'vip.get': () => aVip(), ...PERKS });
    await tap(t, saying('再试一次'));
    expect(words()).toContain('星火会员');
    expect(words()).toContain('权益还在准备');
  });

  it('says where I stand, the exact gap, what it brings and that the quarter is kept', async () => {
    server.answers({ 'vip.get': () => aVip() });
    await openPage(VipPage);
    expect(words()).toContain('成长值 860，再 140 升到星光：多 1 张补卡，提前 24 小时报名，生日当天的一封信');
    expect(words()).toContain('本季保级已达成，12月31日前不会下降');
    expect(words()).toContain('80');
    expect(words()).toContain('12月31日到期');
    expect(one('.progress[aria-label^="星光"]').getAttribute('aria-label')).toContain('560 / 700');
  });

  it('previews a step down in the quarter of grace, with what it would take', async () => {
    const retention = {
      ...aVip().retention,
      earned: 20,
      needed: 70,
      inGrace: true,
      outcome: 'lowered' as const,
      lowersTo: 2,
    };
    server.answers({
      'vip.get': () =>
        aVip({ tierNo: 3, growth: 1_200, next: { tierNo: 4, way: 'growth', remaining: 1_800 }, retention }),
    });
    await openPage(VipPage);
    expect(words()).toContain('宽限期，还差 50');
    expect(words()).toContain('会从星光降到星火，只降一级，成长值不减少。');
    expect(words()).toContain('少 1 张补卡');
    expect(words()).toContain('20 / 70');
  });

  it('compares all tiers, and says which one is mine', async () => {
    server.answers({ 'vip.get': () => aVip() });
    await openPage(VipPage);
    const columns = [...document.querySelectorAll('.tiers__column')];
    expect(columns).toHaveLength(5);
    expect(columns[1]!.getAttribute('aria-label')).toContain('你在这里');
    expect(columns[3]!.textContent).toBe('星辰3,0002002 张2 天');
    expect(words()).toContain('星光另有：生日当天的一封信');
  });

  it('has nothing to keep at the lowest tier, and no gap at the highest', async () => {
    const retention = { ...aVip().retention, needed: 0, lowersTo: null };
    server.answers({
      'vip.get': () => aVip({ tierNo: 1, growth: 20, next: { tierNo: 2, way: 'growth', remaining: 280 }, retention }),
    });
    await openPage(VipPage);
    expect(words()).toContain('这一级不会下降');
    expect(words()).not.toContain('本季保级');
    t.unmout();
    server.answers({ 'vip.get': () => aVip({ tierNo: 5, growth: 9_000, next: null }) });
    await openPage(VipPage);
    expect(words()).toContain('成长值 9,000，已经在最高处了');
    expect(document.querySelector('.tier-card__bar')).toBeNull();
  });

  it('leads on where a community has no tiers', async () => {
    server.answers({ 'vip.get': () => aVip({ tiers: [], next: null }) });
    await openPage(VipPage);
    expect(words()).toContain('这个社群还没有设等级');
    await tap(t, saying('怎么获得成长值'));
    expect(lastLink()).toBe('/features/points/pages/rules/index');
  });

  it('names the year of points that end in another one', async () => {
    const upcoming = [{ lastDay: '2027-11-21', points: 105 }];
    server.answers({ 'vip.get': () => aVip(), 'points.getExpiry': () => ({ ...EXPIRY, upcoming }) });
    await openPage(VipPage);
    expect(words()).toContain('2027年11月21日到期');
  });

  it('holds the place of what ends next while that is not known', async () => {
    server.answers({ 'vip.get': () => aVip(), 'points.getExpiry': () => refuse('SYSTEM.UNAVAILABLE') });
    await openPage(VipPage);
    expect(words()).toContain('—近期到期');
  });

  test.each([
    ['每周表扬榜', '/features/points/pages/boards/index'],
    ['怎么获得成长值', '/features/points/pages/rules/index'],
  ])('%s leads to %s', async (title, link) => {
    server.answers({ 'vip.get': () => aVip() });
    await openPage(VipPage);
    await tap(t, saying(title));
    expect(lastLink()).toBe(link);
  });

  test.each([
    ['积分 1240，看明细', '/features/points/pages/ledger/index'],
    ['2 个待使用兑换', '/features/vip/pages/redemptions/index'],
  ])('the figure %s leads to %s', async (label, link) => {
    server.answers({ 'vip.get': () => aVip() });
    await openPage(VipPage);
    await tap(t, one(`[aria-label="${label}"]`));
    expect(lastLink()).toBe(link);
  });

  it('has the shelf of perks below', async () => {
    server.answers({ 'vip.get': () => aVip() });
    await openPage(VipPage);
    expect(words()).toContain('权益还在准备');
  });
});
