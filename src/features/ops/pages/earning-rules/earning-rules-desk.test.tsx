import type { Output } from '@contract/actions';
import type { RuleSetting } from '@contract/points-desk';
import { one, saying, settle, tap, type, words } from '../../../../../test/support/taro/look';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastToast, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import EarningRulesDeskPage from './index';

setStage();

const checkin: RuleSetting = {
  event: 'checkin',
  version: 2,
  points: 10,
  growth: 5,
  dailyLimit: 3,
  isEnabled: true,
  repeats: true,
};
const settings = (): Output<'points.listRuleSettings'> => ({
  rules: [
    checkin,
    { ...checkin, event: 'comment', version: 1, points: 1, growth: 1, isEnabled: false },
    { ...checkin, event: 'milestone_7', version: 1, points: 20, dailyLimit: null, repeats: false },
  ],
  expiry: {
    term: { kind: 'next_year_end' },
    version: 1,
    earliestLastDay: null,
    author: null,
    createdAt: '2026-01-01T00:00:00.000Z',
  },
});
const open = () => {
  server.answers({ 'points.listRuleSettings': settings });
  return openPage(EarningRulesDeskPage);
};
/** The inputs of the open sheet, in their order. */
const field = (index: number) => document.querySelectorAll('.sheet taro-input-core')[index]!;

describe('the rules of points', () => {
  itHasItsStates({
    page: EarningRulesDeskPage,
    action: 'points.listRuleSettings',
    answer: settings,
    shows: '10 积分 · 5 成长值 · 每天 3 次',
  });

  it('are a wall for people who look after nothing', async () => {
    server.answers({ 'points.listRuleSettings': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(EarningRulesDeskPage);
    expect(words()).toContain('只有群主和运营能打开');
  });

  it('show every event, what is off too, with its version', async () => {
    await open();
    for (const said of ['第 2 版', '写评论', '停用', '坚持的里程碑', '积分有效到获得后的次年年底']) {
      expect(words()).toContain(said);
    }
  });

  it('are saved as the version after the one that was read, once by two taps', async () => {
    await open();
    await tap(t, saying('每日打卡'));
    await type(t, field(0), '12');
    await type(t, field(2), '2');
    server.answers({ 'points.saveRule': forever });
    await tap(t, saying('保存为第 3 版'));
    await tap(t, saying('保存为第 3 版'));
    expect(server.asked('points.saveRule').map(({ input }) => input)).toEqual([
      {
        communityId: expect.any(String) as string,
        event: 'checkin',
        points: 12,
        growth: 5,
        dailyLimit: 2,
        isEnabled: true,
        expectedVersion: 2,
      },
    ]);
  });

  it('show what was saved', async () => {
    await open();
    await tap(t, saying('每日打卡'));
    server.answers({ 'points.saveRule': () => ({ rule: { ...checkin, version: 3, points: 12 } }) });
    await tap(t, saying('保存为第 3 版'));
    expect(document.querySelector('.sheet')).toBeNull();
    expect(words()).toContain('12 积分 · 5 成长值 · 每天 3 次');
    expect(lastToast()).toBe('已保存，第 3 版从现在起生效');
  });

  it('say what is wrong with a figure, and save nothing', async () => {
    await open();
    await tap(t, saying('每日打卡'));
    await type(t, field(0), '1.5');
    await type(t, field(2), '0');
    expect(words()).toContain('填 0 到 10,000 的整数');
    expect(words()).toContain('填 1 到 100 的整数');
    await tap(t, saying('保存为第 3 版'));
    expect(server.asked('points.saveRule')).toHaveLength(0);
  });

  it('ask no limit of what happens once', async () => {
    await open();
    await tap(t, saying('连续 7 天「一周有光」'));
    expect(document.querySelectorAll('.sheet taro-input-core')).toHaveLength(2);
  });

  it('say that somebody else was faster, and fetch what they wrote', async () => {
    await open();
    await tap(t, saying('每日打卡'));
    server.answers({ 'points.saveRule': () => refuse('RULE.CHANGED', { version: 3 }) });
    await tap(t, saying('保存为第 3 版'));
    expect(one('.sheet').textContent).toContain('规则刚被别人改过');
    expect(server.asked('points.listRuleSettings')).toHaveLength(2);
  });

  it('show who changed what, once somebody asks', async () => {
    await open();
    await tap(t, saying('每日打卡'));
    const version = { points: 10, growth: 5, dailyLimit: 3, isEnabled: true, createdAt: '2026-11-20T01:00:00.000Z' };
    const rows = [
      { ...version, version: 2, author: '苏晴' },
      { ...version, version: 1, points: 8, author: null },
    ];
    server.answers({ 'points.listRuleVersions': () => ({ rows, nextCursor: null }) });
    await tap(t, saying('看每一版改了什么'));
    for (const said of ['第 2 版 · 10 积分', '苏晴', '第 1 版 · 8 积分', '社群建立时']) expect(words()).toContain(said);
  });
});

describe('how long points last', () => {
  const preview = () => ({
    firstDay: '2026-12-21',
    effects: [
      { by: '2026-12-21', members: 35, points: 1200 },
      { by: '2027-11-21', members: 0, points: 0 },
    ],
  });

  it('is changed with its effect in sight', async () => {
    await open();
    server.answers({ 'points.previewExpiry': preview });
    await tap(t, saying('积分有效到获得后的次年年底'));
    expect(words()).toContain('现在就是这样');
    await tap(t, saying('按月计算'));
    await tap(t, saying('6 个月'));
    await settle(t);
    expect(server.asked('points.previewExpiry').at(-1)?.input.term).toEqual({ kind: 'months', months: 6 });
    expect(words()).toContain('到 12月21日：35 人共 1,200 积分到期');
    expect(words()).toContain('到 2027年11月21日：没有积分到期');
    const expiry = { ...settings().expiry, version: 2, term: { kind: 'months' as const, months: 6 }, author: '苏晴' };
    server.answers({ 'points.setExpiry': () => ({ expiry }) });
    await tap(t, saying('改成这样'));
    expect(server.asked('points.setExpiry')[0]?.input).toMatchObject({ expectedVersion: 1 });
    expect(words()).toContain('积分获得后 6 个月内有效');
    expect(lastToast()).toBe('已保存，受影响的成员会先收到提醒');
  });

  it('says why it could not be changed', async () => {
    await open();
    server.answers({ 'points.previewExpiry': preview, 'points.setExpiry': () => refuse('RULE.CHANGED') });
    await tap(t, saying('积分有效到获得后的次年年底'));
    await tap(t, saying('长期有效'));
    await tap(t, saying('改成这样'));
    expect(one('.sheet').textContent).toContain('规则刚被别人改过');
  });
});
