import { aToday, STRANGERS_TODAY } from '../../../test/support/taro/fixtures';
import { one, saying, settle, tap, words } from '../../../test/support/taro/look';
import { aMeHome } from '../../../test/support/taro/places';
import { server } from '../../../test/support/taro/server';
import { itHasItsStates, lastLink, openPage, setStage, t } from '../../../test/support/taro/stage';
import MePage from './index';

setStage();

describe('Me', () => {
  itHasItsStates({ page: MePage, action: 'home.me', answer: () => aMeHome(), shows: '小满即安' });

  it('leads a stranger to a community', async () => {
    await openPage(MePage, {}, STRANGERS_TODAY);
    expect(words()).toContain('还没有加入社群');
    await tap(t, saying('用邀请码加入'));
    expect(lastLink()).toBe('/features/community/pages/join/index');
  });

  it('says the tier, the exact gap and the figures', async () => {
    server.answers({ 'home.me': () => aMeHome() });
    await openPage(MePage);
    expect(words()).toContain('成长值 860，再 140 升到星光');
    expect(words()).toContain('1,240积分');
    expect(words()).toContain('46天点亮天数');
    expect(words()).toContain('2 条未读');
  });

  test.each([
    ['编辑资料', '/features/community/pages/profile/index'],
    ['看我的年度星空', '/features/checkin/pages/sky/index'],
  ])('%s opens %s', async (label, link) => {
    server.answers({ 'home.me': () => aMeHome() });
    await openPage(MePage);
    await tap(t, one(`[aria-label="${label}"]`));
    expect(lastLink()).toBe(link);
  });

  test.each([
    ['积分明细', '/features/points/pages/ledger/index'],
    ['怎么获得积分', '/features/points/pages/rules/index'],
    ['打卡日历', '/features/checkin/pages/calendar/index?courseId=course0000001'],
    ['设置', '/features/community/pages/settings/index'],
  ])('%s leads to %s', async (title, link) => {
    server.answers({ 'home.me': () => aMeHome() });
    await openPage(MePage);
    await tap(t, saying(title));
    expect(lastLink()).toBe(link);
  });

  it('shows the sign of the tier; without tiers what has grown so far', async () => {
    const { tier } = aMeHome();
    server.answers({ 'home.me': () => aMeHome({ tier: { ...tier, name: '星尘', icon: 'dust' } }) });
    await openPage(MePage);
    expect(document.querySelector('.vip .tier-mark--dust')).not.toBeNull();
    t.unmout();
    const none = { name: '', icon: null, from: 0, growth: 860, next: null };
    server.answers({ 'home.me': () => aMeHome({ tier: none }) });
    await openPage(MePage);
    expect(one('.vip').textContent).toBe('成长值860这个社群还没有设等级');
  });

  it('shows the desk with its waiting work to those who look after the community only', async () => {
    server.answers({ 'home.me': () => aMeHome() });
    await openPage(MePage);
    expect(words()).not.toContain('运营台');
    t.unmout();
    server.answers({ 'home.me': () => aMeHome({ desk: { applications: 2, safetyCases: 0 } }) });
    await openPage(MePage);
    expect(words()).toContain('2 份待看');
    expect(words()).toContain('没有待办');
    await tap(t, saying('内容安全'));
    expect(lastLink()).toBe('/features/ops/pages/safety/index');
  });

  it('shows a coach the way to what waits for a review', async () => {
    const home = aMeHome();
    server.answers({ 'home.me': () => ({ ...home, me: { ...home.me, role: 'coach' } }) });
    await openPage(MePage);
    await tap(t, saying('作业点评'));
    expect(lastLink()).toBe('/features/homework/pages/queue/index');
  });

  it('says on a sky without stars how the first one comes', async () => {
    server.answers({ 'home.me': () => aMeHome({ year: { year: 2026, stars: [] } }) });
    await openPage(MePage);
    expect(words()).toContain('第一次打卡，就会亮起第一颗星');
  });

  it('shows the other community once it is chosen here', async () => {
    const [mine] = aToday().memberships;
    const other = { ...mine!, communityId: 'community0002', name: '夜航写作社' };
    const memberships = [mine!, other];
    server.answers({
      'home.me': () => aMeHome(),
      'home.today': ({ communityId = mine!.communityId }) => ({ ...aToday({ communityId }), memberships }),
    });
    await openPage(MePage);
    await tap(t, one('[aria-label="切换社群"]'));
    await tap(t, saying('夜航写作社'));
    await settle(t);
    expect(server.asked('home.me').map(({ input }) => input.communityId)).toEqual([
      mine!.communityId,
      other.communityId,
    ]);
    expect(words()).toContain('小满即安');
  });
});
