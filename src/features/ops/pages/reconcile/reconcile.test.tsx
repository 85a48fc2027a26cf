import type { Reconciliation } from '@contract/points-desk';
import { saying, tap, words } from '../../../../../test/support/taro/look';
import { forever, refuse, server } from '../../../../../test/support/taro/server';
import { itHasItsStates, lastToast, openPage, setStage, t } from '../../../../../test/support/taro/stage';
import ReconcilePage from './index';

setStage();

const report = (faults: Reconciliation['checks'][number]['faults'] = []): Reconciliation => ({
  ranAt: '2026-11-20T20:10:00.000Z',
  checks: [
    { name: 'accounts', title: '每个人的余额等于流水合计', checked: 48, faults },
    { name: 'newer', title: '一项新的核对', checked: null, faults: [] },
  ],
});
const fault = {
  subjectId: 'member0000009',
  words: '小满的积分余额是 37，流水合计是 30',
  foundAt: '2026-11-20T20:10:00.000Z',
};

describe('reconciliation', () => {
  itHasItsStates({
    page: ReconcilePage,
    action: 'points.getReconciliation',
    answer: () => report(),
    shows: '每个人的余额等于流水合计',
  });

  it('is a wall for people who look after nothing', async () => {
    server.answers({ 'points.getReconciliation': () => refuse('RESOURCE.NOT_FOUND') });
    await openPage(ReconcilePage);
    expect(words()).toContain('只有群主和运营能打开');
  });

  it('says what adds up, when it was proved, and what has not been looked at', async () => {
    server.answers({ 'points.getReconciliation': () => report() });
    await openPage(ReconcilePage);
    for (const said of ['上次核对：今天 04:10', '核对了 48 项', '对得上', '还没核对']) expect(words()).toContain(said);
  });

  it('says what does not add up', async () => {
    server.answers({ 'points.getReconciliation': () => report([fault]) });
    await openPage(ReconcilePage);
    for (const said of ['1 处不符', '小满的积分余额是 37', '今天 04:10 发现']) expect(words()).toContain(said);
  });

  it('says that it has never run', async () => {
    server.answers({ 'points.getReconciliation': () => ({ ...report(), ranAt: null }) });
    await openPage(ReconcilePage);
    expect(words()).toContain('还没有核对过');
  });

  it('runs when asked, once by two taps, and shows what came of it', async () => {
    server.answers({ 'points.getReconciliation': () => report(), 'points.reconcile': forever });
    await openPage(ReconcilePage);
    await tap(t, saying('现在核对一次'));
    await tap(t, saying('现在核对一次'));
    expect(server.asked('points.reconcile')).toHaveLength(1);
  });

  it.each([
    [[], '核对完毕，全部对得上'],
    [[fault], '核对完毕，有 1 处对不上'],
  ])('tells the outcome of a run', async (faults, said) => {
    server.answers({ 'points.getReconciliation': () => report(), 'points.reconcile': () => report(faults) });
    await openPage(ReconcilePage);
    await tap(t, saying('现在核对一次'));
    expect(lastToast()).toBe(said);
  });
});
