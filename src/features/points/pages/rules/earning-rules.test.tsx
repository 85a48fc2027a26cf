import { words } from '../../../../../test/support/taro/look';
import { server } from '../../../../../test/support/taro/server';
import { itHasItsStates, openPage, setStage } from '../../../../../test/support/taro/stage';
import EarningRulesPage from './index';

setStage();

const rules = () => ({
  rules: [
    { event: 'checkin' as const, version: 1, points: 10, growth: 5, dailyLimit: 3 },
    { event: 'milestone_7' as const, version: 1, points: 20, growth: 10, dailyLimit: null },
    { event: 'step_greet' as const, version: 1, points: 5, growth: 0, dailyLimit: null },
  ],
});

describe('how points are earned', () => {
  itHasItsStates({ page: EarningRulesPage, action: 'points.listRules', answer: rules, shows: '每天都可以' });

  it('says of every rule what it gives and how often it counts', async () => {
    server.answers({ 'points.listRules': rules });
    await openPage(EarningRulesPage);
    expect(words()).toContain('每日打卡每天最多计 3 次10 积分5 成长值');
    expect(words()).toContain('每门课计一次20 积分10 成长值');
    expect(words()).toContain('新成员的头几步');
  });

  it('says so when a community gives no points', async () => {
    server.answers({ 'points.listRules': () => ({ rules: [] }) });
    await openPage(EarningRulesPage);
    expect(words()).toContain('这个社群还没有开启积分');
  });
});
