import type { Input } from '@contract/actions';
import { testDatabase } from '../../../test/support/database';
import { testWorld } from '../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

async function desk() {
  const world = testWorld(db, '2026-11-21T00:30:00.000Z');
  const communityId = await world.createCommunity();
  const operator = await world.createMember(communityId, { role: 'operator', nickname: '苏晴' });
  const me = await world.createMember(communityId);
  const grant = (change: Partial<Input<'points.grant'>> = {}, requestId?: string) =>
    world.call(
      operator.openid,
      'points.grant',
      { communityId, memberId: me.memberId, points: 30, growth: 5, reason: '帮大家整理了书单', ...change },
      requestId,
    );
  return { world, communityId, operator, me, grant };
}

describe('points.grant', () => {
  test('gives once, tells the member, and shows both sides the reason and who', async () => {
    const { world, communityId, operator, me, grant } = await desk();
    expect(await grant({}, 'request-grant')).toMatchObject({ data: { balance: { points: 30, growth: 5 } } });
    expect(await grant({}, 'request-grant')).toMatchObject({ data: { balance: { points: 30, growth: 5 } } });
    const entry = {
      kind: 'grant',
      reason: 'grant',
      points: 30,
      growth: 5,
      by: '苏晴',
      source: { kind: 'grant', label: '帮大家整理了书单', opens: null },
    };
    const own = await world.ok(me, 'points.listEntries', { communityId, filter: 'granted' });
    expect(own.rows).toMatchObject([entry]);
    const input = { communityId, memberId: me.memberId, filter: 'all' as const };
    const seen = await world.ok(operator, 'points.listMemberEntries', input);
    expect(seen.rows).toMatchObject([entry]);
    expect(seen.balance).toEqual({ points: 30, growth: 5 });
    const inbox = await world.ok(me, 'inbox.list', { communityId });
    expect(inbox.rows).toMatchObject([
      { kind: 'points', title: '收到运营发放的 30 积分和 5 成长值', body: '帮大家整理了书单' },
    ]);
    const audit = "action = 'points.grant' and subject_id = $1 and reason = '积分 +30，成长值 +5：帮大家整理了书单'";
    expect(await world.count('audit_log', audit, [me.memberId])).toBe(1);
  });

  test('takes no more than there is, and says how much is missing', async () => {
    const { world, communityId, me, grant } = await desk();
    await grant({ growth: 0 });
    const tooMuch = await grant({ points: -31, growth: 0, reason: '重复发放' });
    expect(tooMuch).toMatchObject({ error: { code: 'LEDGER.INSUFFICIENT', details: { balance: 30, missing: 1 } } });
    expect(await world.count('point_grants')).toBe(1);
    expect(await world.count('inbox_messages')).toBe(1);
    world.setNow('2026-11-21T00:31:00.000Z');
    expect(await grant({ points: -30, growth: 0, reason: '重复发放' })).toMatchObject({
      data: { balance: { points: 0 } },
    });
    const { rows, totals } = await world.ok(me, 'points.listEntries', { communityId, filter: 'granted' });
    expect(rows[0]).toMatchObject({ reason: 'take', points: -30, pointsAfter: 0 });
    expect(totals.granted).toBe(0);
    const inbox = await world.ok(me, 'inbox.list', { communityId });
    expect(inbox.rows[0]).toMatchObject({ title: '运营扣回了 30 积分', body: '重复发放' });
  });

  test('moves nothing for nothing, and lets no unfit words through', async () => {
    const { world, grant } = await desk();
    expect(await grant({ points: 0, growth: 0 })).toMatchObject({
      error: { code: 'INPUT.INVALID', details: { field: 'input.points' } },
    });
    expect(await grant({ reason: '刷单兼职' })).toMatchObject({
      error: { code: 'CONTENT.REJECTED', details: { field: 'input.reason' } },
    });
    expect(await world.count('ledger_entries')).toBe(0);
  });

  test('reaches active members of the own community only', async () => {
    const { world, communityId, me, grant } = await desk();
    const elsewhere = await world.createMember(await world.createCommunity());
    expect(await grant({ memberId: elsewhere.memberId })).toMatchObject({ error: { code: 'RESOURCE.NOT_FOUND' } });
    await world.ok(me, 'community.leave', { communityId });
    expect(await grant()).toMatchObject({ error: { code: 'RESOURCE.NOT_FOUND' } });
    expect(await world.count('ledger_entries')).toBe(0);
  });

  test('is there for operators only, as is the ledger of another', async () => {
    const { world, communityId, me } = await desk();
    const coach = await world.createMember(communityId, { role: 'coach' });
    const elsewhere = await world.createMember(await world.createCommunity(), { role: 'operator' });
    for (const who of [me, coach, elsewhere, world.stranger()]) {
      const input = { communityId, memberId: me.memberId };
      expect(await world.refused(who, 'points.grant', { ...input, points: 9, growth: 0, reason: '好' })).toBe(
        'RESOURCE.NOT_FOUND',
      );
      expect(await world.refused(who, 'points.listMemberEntries', { ...input, filter: 'all' })).toBe(
        'RESOURCE.NOT_FOUND',
      );
    }
  });
});
