import { aToday, COMMUNITY_ID } from '../../../test/support/taro/fixtures';
import { saying, tap, words } from '../../../test/support/taro/look';
import { aMeHome } from '../../../test/support/taro/places';
import { refuse, server } from '../../../test/support/taro/server';
import { lastLink, navigation, openPage, setStage, t } from '../../../test/support/taro/stage';
import { aCelebration } from '../../../test/support/taro/vip';
import TodayPage from '../today/index';
import MePage from './index';

setStage();

const promoted = () => aMeHome({ celebration: aCelebration() });
const celebrated = () => server.asked('vip.celebrate').map(({ input }) => input);

beforeEach(() => server.answers({ 'home.me': promoted, 'vip.celebrate': () => ({ celebratedTier: 3 }) }));

describe('the moment of a promotion', () => {
  it('shows the new place and what it gives, over the tabs', async () => {
    await openPage(MePage);
    expect(words()).toContain('升到星光');
    expect(words()).toContain('每门课多 1 张补卡');
    expect(words()).toContain('提前 24 小时报名');
    expect(navigation.setTabBar).toHaveBeenLastCalledWith(false);
  });

  it('goes with a tap, tells the server once, and does not come again', async () => {
    await openPage(MePage);
    const button = saying('收下');
    await tap(t, button);
    expect(words()).not.toContain('你在星空里有了新的位置');
    expect(navigation.setTabBar).toHaveBeenLastCalledWith(true);
    expect(celebrated()).toEqual([{ communityId: COMMUNITY_ID, tierNo: 3 }]);
    t.unmout();
    await openPage(MePage); // the answer is the old one still
    expect(words()).not.toContain('你在星空里有了新的位置');
    expect(celebrated()).toHaveLength(1);
  });

  it('leads to the VIP page', async () => {
    await openPage(MePage);
    await tap(t, saying('看看我的等级'));
    expect(lastLink()).toBe('/features/vip/pages/card/index');
    expect(celebrated()).toHaveLength(1);
  });

  it('is not shown twice without a network, and is told when the server still asks', async () => {
    server.answers({ 'vip.celebrate': () => refuse('CLIENT.OFFLINE') });
    await openPage(MePage);
    await tap(t, saying('收下'));
    t.unmout();
    server.answers({ 'vip.celebrate': () => ({ celebratedTier: 3 }) });
    await openPage(MePage);
    expect(words()).not.toContain('你在星空里有了新的位置');
    expect(celebrated()).toHaveLength(2);
  });

  it('comes on Today as well', async () => {
    await openPage(
      TodayPage,
      {},
      aToday({ celebration: aCelebration({ privileges: { extraMakeups: 0, earlyEnrolHours: 0 } }) }),
    );
    expect(words()).toContain('升到星光');
    expect(words()).not.toContain('从现在起');
  });

  it('is not there when nothing is to be celebrated', async () => {
    server.answers({ 'home.me': () => aMeHome() });
    await openPage(MePage);
    expect(words()).not.toContain('你在星空里有了新的位置');
    expect(navigation.setTabBar).not.toHaveBeenCalled();
  });
});
