import { one, saying, tap, words } from '../../../../../test/support/taro/look';
import { aLedger, anEntry } from '../../../../../test/support/taro/places';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastLink, openPage, pick, setStage, t } from '../../../../../test/support/taro/stage';
import LedgerPage from './index';

setStage();

const lastQuestion = () => server.asked('points.listEntries').at(-1)?.input;

describe('the ledger', () => {
  itHasItsStates({
    page: LedgerPage,
    action: 'points.listEntries',
    answer: () => aLedger(),
    shows: '21 天精读营 · 11月20日',
  });

  it('leads on while there is nothing', async () => {
    server.answers({ 'points.listEntries': () => aLedger([]) });
    await openPage(LedgerPage);
    expect(words()).toContain('这里还没有积分记录');
    await tap(t, saying('看看怎么获得'));
    expect(lastLink()).toBe('/features/points/pages/rules/index');
  });

  it('says of each entry why, from what, by which rule, and what there was afterwards', async () => {
    server.answers({ 'points.listEntries': () => aLedger() });
    await openPage(LedgerPage);
    const entry = one('.entry').textContent;
    for (const said of ['每日打卡', '规则第 1 版', '+10 积分', '+5 成长值', '余 1,240']) expect(entry).toContain(said);
    expect(words()).toContain('累计 获得 1,340 · 使用 100');
  });

  it('names what a reversal takes back', async () => {
    const reversal = anEntry({ sequence: 13, kind: 'reversal', reason: 'checkin.reversed', points: -10, growth: -5 });
    server.answers({ 'points.listEntries': () => aLedger([reversal]) });
    await openPage(LedgerPage);
    expect(words()).toContain('撤回：每日打卡');
    expect(words()).toContain('-10 积分');
  });

  it('is filtered, and shown by month', async () => {
    server.answers({ 'points.listEntries': () => aLedger() });
    await openPage(LedgerPage);
    await tap(t, saying('使用'));
    expect(lastQuestion()).toMatchObject({ filter: 'spent' });
    await pick(one('taro-picker-core'), '2026-10');
    expect(lastQuestion()).toMatchObject({ filter: 'spent', month: '2026-10' });
    expect(words()).toContain('2026年10月 获得');
    await tap(t, saying('看全部'));
    expect(lastQuestion()).not.toHaveProperty('month');
  });

  it('opens what an entry is for, and nothing where that is gone', async () => {
    const gone = anEntry({
      sequence: 11,
      source: { kind: 'checkin', id: 'C2', label: '早起营 · 11月2日', opens: null },
    });
    server.answers({ 'points.listEntries': () => aLedger([anEntry(), gone]) });
    await openPage(LedgerPage);
    await tap(t, saying('早起营 · 11月2日'));
    expect(lastLink()).toBeUndefined();
    await tap(t, saying('21 天精读营 · 11月20日'));
    expect(lastLink()).toBe('/features/checkin/pages/detail/index?checkinId=checkin0000001');
  });

  it('explains a debt', async () => {
    server.answers({ 'points.listEntries': () => aLedger([], { balance: { points: -20, growth: 5 } }) });
    await openPage(LedgerPage);
    expect(words()).toContain('有 20 积分在撤回之前已经用掉，之后得到的会先补上。');
  });

  it('says who gave points by hand, and why', async () => {
    const source = { kind: 'grant', id: 'G1', label: '帮大家整理了书单', opens: null };
    const given = anEntry({ kind: 'grant', reason: 'grant', ruleVersion: null, by: '苏晴', source });
    server.answers({ 'points.listEntries': () => aLedger([given]) });
    await openPage(LedgerPage);
    for (const said of ['运营发放', '帮大家整理了书单', '操作人 苏晴'])
      expect(one('.entry').textContent).toContain(said);
    expect(one('.entry').textContent).not.toContain('规则');
  });

  it('says what ends next, and shows the rest on a tap', async () => {
    const upcoming = [
      { lastDay: '2026-12-31', points: 80 },
      { lastDay: '2027-12-31', points: 1160 },
    ];
    server.answers({
      'points.listEntries': () => aLedger(),
      'points.getExpiry': () => ({ term: { kind: 'next_year_end' }, upcoming }),
    });
    await openPage(LedgerPage);
    expect(words()).toContain('80 积分将在 12月31日到期');
    expect(words()).not.toContain('1,160 积分');
    await tap(t, saying('80 积分将在 12月31日到期'));
    expect(one('.sheet').textContent).toContain('1,160 积分将在 2027年12月31日到期');
  });

  it('says so when points do not end', async () => {
    server.answers({
      'points.listEntries': () => aLedger(),
      'points.getExpiry': () => ({ term: { kind: 'never' }, upcoming: [] }),
    });
    await openPage(LedgerPage);
    expect(words()).toContain('没有积分要到期');
    expect(words()).toContain('积分长期有效');
  });

  it('reads on from where it stands, once', async () => {
    server.answers({ 'points.listEntries': () => aLedger([anEntry()], { nextCursor: 'next' }) });
    const { fire } = await openPage(LedgerPage);
    server.answers({ 'points.listEntries': forever });
    fire('onReachBottom');
    fire('onReachBottom');
    expect(server.asked('points.listEntries').filter(({ input }) => input.cursor === 'next')).toHaveLength(1);
  });

  it('shows no balance that it does not know', async () => {
    server.answers({ 'points.listEntries': () => refuse('SYSTEM.UNAVAILABLE') });
    await openPage(LedgerPage);
    expect(document.querySelector('.skeleton')).toBeNull();
  });
});
