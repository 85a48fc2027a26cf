import { testDatabase } from '../../../../test/support/database';
import { testWorld, type World } from '../../../../test/support/world';
import type { LogLine } from '../../../core/log';
import { reconcileLedgers } from '../../../functions/timer/jobs/reconcile-ledgers';
import { grantByHand } from '../../../ledger/grant';

const db = testDatabase();
beforeEach(() => db.empty());

async function desk() {
  const world = testWorld(db, '2026-11-21T00:30:00.000Z');
  const communityId = await world.createCommunity();
  const operator = await world.createMember(communityId, { role: 'operator', nickname: '苏晴' });
  const me = await world.createMember(communityId, { nickname: '小满' });
  const moment = { now: world.now(), localDate: '2026-11-21' };
  await grantByHand(world.database, me, { actorId: operator.memberId, points: 30, growth: 0, reason: '好' }, moment);
  return { world, communityId, operator, me };
}

/** The nightly job, so many hours after the start. */
async function runAfter(world: World, hours: number, lines: LogLine[] = []) {
  world.setNow(new Date(Date.parse('2026-11-21T00:30:00Z') + hours * 3_600_000).toISOString());
  const { database, services } = world.pipeline;
  const log = { info: () => undefined, error: (line: LogLine) => void lines.push(line) };
  return reconcileLedgers({ database, services, log, now: world.now() });
}

const damage = (memberId: string, by: number) =>
  db.pool.query('update ledger_accounts set points = points + $2 where member_id = $1', [memberId, by]);

describe('reconciliation', () => {
  test('proves what adds up, and says so with its time', async () => {
    const { world, communityId, operator } = await desk();
    const before = await world.ok(operator, 'points.getReconciliation', { communityId });
    expect(before.ranAt).toBeNull();
    expect(before.checks.every(({ checked }) => checked === null)).toBe(true);
    expect(await runAfter(world, 1)).toEqual({ communities: 1, faults: 0, failed: 0 });
    const report = await world.ok(operator, 'points.getReconciliation', { communityId });
    expect(report.ranAt).toBe('2026-11-21T01:30:00.000Z');
    expect(report.checks.slice(0, 2)).toEqual([
      { name: 'accounts', title: '每个人的余额等于流水合计', checked: 2, faults: [] },
      { name: 'grants', title: '手动发放与流水一一对应', checked: 1, faults: [] },
    ]);
  });

  test('finds an injected fault, tells the operators once, and closes it when it is gone', async () => {
    const { world, communityId, operator, me } = await desk();
    await damage(me.memberId, 7);
    const lines: LogLine[] = [];
    expect(await runAfter(world, 1, lines)).toEqual({ communities: 1, faults: 1, failed: 0 });
    expect(lines).toEqual([
      { job: 'reconcileLedgers', community: communityId, check: 'accounts', subject: me.memberId },
    ]);
    expect(await runAfter(world, 25)).toMatchObject({ faults: 1 });
    const inbox = await world.ok(operator, 'inbox.list', { communityId });
    expect(inbox.rows).toMatchObject([
      {
        kind: 'points',
        title: '对账发现了新的问题',
        body: expect.stringContaining('小满的积分余额是 37，流水合计是 30'),
      },
    ]);
    const report = await world.ok(operator, 'points.getReconciliation', { communityId });
    expect(report.checks[0]!.faults).toEqual([
      { subjectId: me.memberId, words: '小满的积分余额是 37，流水合计是 30', foundAt: '2026-11-21T01:30:00.000Z' },
    ]);
    await damage(me.memberId, -7);
    expect(await runAfter(world, 49)).toMatchObject({ faults: 0 });
    expect((await world.ok(operator, 'points.getReconciliation', { communityId })).checks[0]!.faults).toEqual([]);
    await damage(me.memberId, 1);
    await runAfter(world, 73);
    expect((await world.ok(operator, 'inbox.list', { communityId })).rows).toHaveLength(2);
  });

  test('finds a grant without its entry', async () => {
    const { world, communityId, operator } = await desk();
    await db.pool.query('update point_grants set points = 31');
    const report = await world.ok(operator, 'points.reconcile', { communityId });
    expect(report.checks[1]!.faults).toMatchObject([{ words: '小满的一笔手动发放记的是 31 积分，流水里是 30' }]);
  });

  test('runs when an operator asks, and for operators only', async () => {
    const { world, communityId, operator, me } = await desk();
    const report = await world.ok(operator, 'points.reconcile', { communityId });
    expect(report).toEqual(await world.ok(operator, 'points.getReconciliation', { communityId }));
    expect(report.ranAt).toBe(world.now().toISOString());
    const elsewhere = await world.createMember(await world.createCommunity(), { role: 'owner' });
    for (const who of [me, elsewhere, world.stranger()]) {
      expect(await world.refused(who, 'points.reconcile', { communityId })).toBe('RESOURCE.NOT_FOUND');
      expect(await world.refused(who, 'points.getReconciliation', { communityId })).toBe('RESOURCE.NOT_FOUND');
    }
  });
});
