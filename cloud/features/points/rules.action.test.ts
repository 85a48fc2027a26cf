import type { Input } from '@contract/actions';
import { testDatabase } from '../../../test/support/database';
import { testWorld } from '../../../test/support/world';
import { spendingLine } from '../../../test/support/ledger';
import { expirePoints } from '../../functions/timer/jobs/expire-points';
import { post } from '../../ledger/post';

const db = testDatabase();
beforeEach(() => db.empty());

async function desk() {
  const world = testWorld(db, '2026-11-21T00:30:00.000Z');
  const communityId = await world.createCommunity();
  const operator = await world.createMember(communityId, { role: 'operator', nickname: '苏晴' });
  const me = await world.createMember(communityId);
  return { world, communityId, operator, me };
}

type Save = Input<'points.saveRule'>;
const aRule = (communityId: string, change: Partial<Save> = {}): Save => ({
  communityId,
  event: 'checkin',
  points: 12,
  growth: 6,
  dailyLimit: 2,
  isEnabled: true,
  expectedVersion: 1,
  ...change,
});

describe('points.saveRule', () => {
  test('holds from the next event on; what was earned keeps the version that made it', async () => {
    const { world, communityId, operator, me } = await desk();
    const courseId = await world.createCourse(communityId);
    await world.enrol(me, courseId);
    const submit = (localDate: string) =>
      world.ok(me, 'checkin.submit', {
        communityId,
        courseId,
        localDate,
        text: '今天读了二十页',
        mediaIds: [],
        numbers: {},
        visibility: 'course',
        writtenAt: world.now().toISOString(),
        makeup: false,
      });
    await submit('2026-11-21');
    const saved = await world.ok(operator, 'points.saveRule', aRule(communityId));
    expect(saved.rule).toEqual({
      event: 'checkin',
      version: 2,
      points: 12,
      growth: 6,
      dailyLimit: 2,
      isEnabled: true,
      repeats: true,
    });
    world.setNow('2026-11-22T00:30:00.000Z');
    await submit('2026-11-22');
    const { rows } = await world.ok(me, 'points.listEntries', { communityId, filter: 'earned' });
    const checkins = rows.filter(({ reason }) => reason === 'checkin');
    expect(checkins.map(({ points, ruleVersion }) => [points, ruleVersion])).toEqual([
      [12, 2],
      [10, 1],
    ]);
    const { rules } = await world.ok(me, 'points.listRules', { communityId });
    expect(rules[0]).toMatchObject({ event: 'checkin', version: 2, points: 12 });
  });

  test('keeps every version with its author, newest first, and writes it down for the audit', async () => {
    const { world, communityId, operator } = await desk();
    await world.ok(operator, 'points.saveRule', aRule(communityId));
    await world.ok(operator, 'points.saveRule', aRule(communityId, { isEnabled: false, expectedVersion: 2 }));
    const { rows } = await world.ok(operator, 'points.listRuleVersions', { communityId, event: 'checkin' });
    expect(rows.map(({ version, points, isEnabled, author }) => [version, points, isEnabled, author])).toEqual([
      [3, 12, false, '苏晴'],
      [2, 12, true, '苏晴'],
      [1, 10, true, null],
    ]);
    const older = await world.ok(operator, 'points.listRuleVersions', { communityId, event: 'checkin', cursor: '3' });
    expect(older.rows.map(({ version }) => version)).toEqual([2, 1]);
    const { rules } = await world.ok(operator, 'points.listRuleSettings', { communityId });
    expect(rules[0]).toMatchObject({ event: 'checkin', version: 3, isEnabled: false });
    const audit = await world.database
      .selectFrom('audit_log')
      .select(['action', 'reason'])
      .orderBy('audit_id')
      .execute();
    expect(audit).toContainEqual({
      action: 'points.rule',
      reason: '第 1 版：10 积分，5 成长值，每天 3 次 → 第 2 版：12 积分，6 成长值，每天 2 次',
    });
    expect(audit).toContainEqual({
      action: 'points.rule',
      reason: '第 2 版：12 积分，6 成长值，每天 2 次 → 第 3 版：停用',
    });
  });

  test('refuses what was read before somebody else saved', async () => {
    const { world, communityId, operator } = await desk();
    await world.ok(operator, 'points.saveRule', aRule(communityId));
    const late = await world.call(operator.openid, 'points.saveRule', aRule(communityId, { points: 99 }));
    expect(late).toMatchObject({ error: { code: 'RULE.CHANGED', details: { version: 2 } } });
    expect(await world.count('earning_rules', "event = 'checkin'")).toBe(2);
  });

  test('demands a daily limit of what repeats, and none of what happens once', async () => {
    const { world, communityId, operator } = await desk();
    const field = { error: { code: 'INPUT.INVALID', details: { field: 'input.dailyLimit' } } };
    const save = (change: Partial<Save>) => world.call(operator.openid, 'points.saveRule', aRule(communityId, change));
    expect(await save({ dailyLimit: null })).toMatchObject(field);
    expect(await save({ event: 'milestone_7', dailyLimit: 3 })).toMatchObject(field);
    expect(await save({ event: 'milestone_7', dailyLimit: null })).toMatchObject({ ok: true });
  });

  test('sets an event that the community has never set, which earned nothing until then', async () => {
    const { world, communityId, operator, me } = await desk();
    await world.database.deleteFrom('earning_rules').where('event', '=', 'comment').execute();
    const { rules } = await world.ok(operator, 'points.listRuleSettings', { communityId });
    expect(rules.find(({ event }) => event === 'comment')).toMatchObject({
      version: 0,
      isEnabled: false,
      repeats: true,
    });
    await world.ok(operator, 'points.saveRule', aRule(communityId, { event: 'comment', expectedVersion: 0 }));
    const inForce = await world.ok(me, 'points.listRules', { communityId });
    expect(inForce.rules.find(({ event }) => event === 'comment')).toMatchObject({ version: 1, points: 12 });
  });

  test('is there for operators only', async () => {
    const { world, communityId, me } = await desk();
    const coach = await world.createMember(communityId, { role: 'coach' });
    const elsewhere = await world.createMember(await world.createCommunity(), { role: 'owner' });
    for (const who of [me, coach, elsewhere, world.stranger()]) {
      expect(await world.refused(who, 'points.saveRule', aRule(communityId))).toBe('RESOURCE.NOT_FOUND');
      expect(await world.refused(who, 'points.listRuleSettings', { communityId })).toBe('RESOURCE.NOT_FOUND');
    }
  });
});

describe('how long points last', () => {
  const months = (count: number) => ({ kind: 'months' as const, months: count });

  test('is set with a version, told with its author, and audited', async () => {
    const { world, communityId, operator } = await desk();
    const { expiry } = await world.ok(operator, 'points.listRuleSettings', { communityId });
    expect(expiry).toMatchObject({ term: { kind: 'next_year_end' }, version: 1, earliestLastDay: null, author: null });
    const set = { communityId, term: months(6), expectedVersion: 1 };
    const after = await world.ok(operator, 'points.setExpiry', set);
    expect(after.expiry).toMatchObject({ term: months(6), version: 2, earliestLastDay: '2026-12-21', author: '苏晴' });
    expect(await world.count('audit_log', "action = 'points.expiry' and reason = '次年年底 → 获得后 6 个月'")).toBe(1);
    const late = await world.call(operator.openid, 'points.setExpiry', { ...set, term: { kind: 'never' } });
    expect(late).toMatchObject({ error: { code: 'RULE.CHANGED', details: { version: 2 } } });
    const same = await world.ok(operator, 'points.setExpiry', { ...set, expectedVersion: 2 });
    expect(same.expiry.version).toBe(2);
    expect(await world.count('expiry_policies')).toBe(2);
  });

  test('is previewed by what will then really happen', async () => {
    const { world, communityId, operator, me } = await desk();
    const other = await world.createMember(communityId);
    const earn = (who: typeof me, points: number, localDate: string) => {
      const line = { ...spendingLine(-points), kind: 'earn' as const };
      return post(world.database, who, [line], { now: new Date(`${localDate}T04:00:00Z`), localDate });
    };
    await earn(me, 100, '2026-01-10');
    await earn(me, 40, '2026-11-01');
    await earn(other, 70, '2026-06-30');
    await post(world.database, me, [spendingLine(30)], { now: world.now(), localDate: '2026-11-21' });
    const term = months(6);
    const preview = await world.ok(operator, 'points.previewExpiry', { communityId, term });
    expect(preview).toEqual({
      firstDay: '2026-12-21',
      effects: [
        { by: '2026-12-21', members: 1, points: 70 },
        { by: '2027-11-21', members: 2, points: 180 },
      ],
    });
    await world.ok(operator, 'points.setExpiry', { communityId, term, expectedVersion: 1 });
    const run = (now: string) => {
      const { database, services, log } = world.pipeline;
      return expirePoints({ database, services, log, now: new Date(now) });
    };
    expect(await run('2026-12-21T04:00:00Z')).toMatchObject({ points: 0 });
    expect(await run('2026-12-22T04:00:00Z')).toMatchObject({ points: 70 });
    expect(await run('2027-01-21T04:00:00Z')).toMatchObject({ points: 70 });
    const never = await world.ok(operator, 'points.previewExpiry', { communityId, term: { kind: 'never' } });
    expect(never.effects.map(({ points }) => points)).toEqual([0, 0]);
  });
});
