import { testDatabase } from '../../../test/support/database';
import { asCommand, earningLine, spendingLine } from '../../../test/support/ledger';
import { testWorld, type Actor, type World } from '../../../test/support/world';
import { expirePoints } from '../../functions/timer/jobs/expire-points';
import type { Job } from '../../functions/timer/jobs/job';
import { reconcileLedgers } from '../../functions/timer/jobs/reconcile-ledgers';
import { balanceOf, reconcile } from '../../ledger/account';
import { post } from '../../ledger/post';

const db = testDatabase({ connections: 30 });
beforeEach(() => db.empty());

async function desk() {
  const world = testWorld(db, '2026-11-21T00:30:00.000Z');
  const communityId = await world.createCommunity();
  const operators = [
    await world.createMember(communityId, { role: 'operator' }),
    await world.createMember(communityId, { role: 'owner' }),
  ];
  return { world, communityId, operators, me: await world.createMember(communityId) };
}

const times = <T>(count: number, make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));
const codes = (answers: { ok: boolean; error?: { code: string } }[]) =>
  answers.map((answer) => (answer.ok ? 'ok' : answer.error!.code)).sort();
const run = (world: World, job: Job) => {
  const { database, services, log } = world.pipeline;
  return job({ database, services, log, now: world.now() });
};
const earnLastYear = (world: World, who: Actor, points: number) =>
  post(world.database, who, [earningLine({ points, growth: 0 })], {
    now: new Date('2025-05-01T04:00:00Z'),
    localDate: '2025-05-01',
  });

describe('operators at the same moment', () => {
  test('who edit one rule: one wins, the others are told', async () => {
    const { world, communityId, operators } = await desk();
    const answers = await times(8, (index) =>
      world.call(operators[index % 2]!.openid, 'points.saveRule', {
        communityId,
        event: 'checkin',
        points: index + 1,
        growth: 5,
        dailyLimit: 2,
        isEnabled: true,
        expectedVersion: 1,
      }),
    );
    expect(codes(answers)).toEqual([...Array<string>(7).fill('RULE.CHANGED'), 'ok']);
    expect(await world.count('earning_rules', "event = 'checkin'")).toBe(2);
    expect(await world.count('audit_log')).toBe(1);
  });

  test('who set the term of points: one wins', async () => {
    const { world, communityId, operators } = await desk();
    const answers = await times(6, (index) =>
      world.call(operators[index % 2]!.openid, 'points.setExpiry', {
        communityId,
        term: { kind: 'months', months: 6 + index },
        expectedVersion: 1,
      }),
    );
    expect(codes(answers)).toEqual([...Array<string>(5).fill('RULE.CHANGED'), 'ok']);
    expect(await world.count('expiry_policies')).toBe(2);
  });

  test('who give and take: nothing is lost, nothing falls below zero', async () => {
    const { world, communityId, operators, me } = await desk();
    const grant = (index: number, points: number) =>
      world.call(operators[index % 2]!.openid, 'points.grant', {
        communityId,
        memberId: me.memberId,
        points,
        growth: 0,
        reason: '同时操作',
      });
    await grant(0, 50);
    const answers = await times(16, (index) => grant(index, index < 4 ? 10 : -20));
    const taken = answers.filter((answer, index) => index >= 4 && answer.ok).length;
    expect(answers.slice(0, 4).every(({ ok }) => ok)).toBe(true);
    expect(new Set(codes(answers))).toEqual(new Set(['LEDGER.INSUFFICIENT', 'ok']));
    const { points } = await balanceOf(world.database, me);
    expect(points).toBe(50 + 40 - 20 * taken);
    expect(points).toBeGreaterThanOrEqual(0);
    expect(await world.count('point_grants')).toBe(5 + taken);
    expect(await reconcile(world.database, communityId)).toEqual([]);
  });
});

describe('the timer, overlapping', () => {
  test('ends the points of everybody once and tells everybody once', async () => {
    const { world, communityId } = await desk();
    const members = await times(12, () => world.createMember(communityId));
    for (const who of members) await earnLastYear(world, who, 40);
    world.setNow('2026-12-10T04:00:00.000Z');
    await times(4, () => run(world, expirePoints));
    expect(await world.count('inbox_messages', "kind = 'points'")).toBe(12);
    world.setNow('2027-01-01T04:00:00.000Z');
    const counts = await times(4, () => run(world, expirePoints));
    expect(counts.reduce((sum, { points }) => sum + points!, 0)).toBe(480);
    expect(await world.count('ledger_entries', "kind = 'expire'")).toBe(12);
    expect(await reconcile(world.database, communityId)).toEqual([]);
  });

  test('beside spending: every point is used or ends, none does both', async () => {
    const { world, communityId } = await desk();
    const members = await times(10, () => world.createMember(communityId));
    for (const who of members) await earnLastYear(world, who, 40);
    world.setNow('2027-01-01T04:00:00.000Z');
    const moment = { now: world.now(), localDate: '2027-01-01' };
    const [spent] = await Promise.all([
      times(40, (index) =>
        asCommand(world.database, (tx) => post(tx, members[index % 10]!, [spendingLine(15)], moment)).then(
          () => 15,
          () => 0,
        ),
      ),
      times(3, () => run(world, expirePoints)),
    ]);
    const ended = await world.database
      .selectFrom('ledger_entries')
      .select((table) => table.fn.sum<number>('points').as('points'))
      .where('kind', '=', 'expire')
      .executeTakeFirstOrThrow();
    const used = spent.reduce((sum: number, points) => sum + points, 0);
    expect(used - Number(ended.points)).toBe(400);
    for (const who of members) expect((await balanceOf(world.database, who)).points).toBe(0);
    expect(await reconcile(world.database, communityId)).toEqual([]);
  });

  test('tells the operators of a fault once', async () => {
    const { world, communityId, me } = await desk();
    await db.pool.query('update ledger_accounts set points = 3 where member_id = $1', [me.memberId]);
    await times(4, () => run(world, reconcileLedgers));
    expect(await world.count('inbox_messages', 'community_id = $1', [communityId])).toBe(2);
    expect(await world.count('reconciliation_faults')).toBe(1);
  });
});
