import { testDatabase } from '../../../../test/support/database';
import { earnGrowth } from '../../../../test/support/growth';
import { testWorld, type Actor, type World } from '../../../../test/support/world';
import { silentLog } from '../../../core/log';
import { writeDefaultTiers } from '../../../features/vip/default-tiers';
import { settleTiers } from './settle-tiers';
import { warnGrace } from './warn-grace';

const db = testDatabase();
beforeEach(() => db.empty());

const shanghai = (local: string) => new Date(`${local}+08:00`).toISOString();

const context = (world: World) => ({ ...world.pipeline, log: silentLog, now: world.now() });

/** A community in its third quarter with one member at 星光, settled when the third quarter began. */
async function scene() {
  const world = testWorld(db, shanghai('2026-06-20T08:00:00'));
  const communityId = await world.createCommunity();
  await writeDefaultTiers(world.database, communityId);
  const me = await world.createMember(communityId);
  await earnGrowth(world, me, 1_200);
  await world.ok(me, 'vip.celebrate', { communityId, tierNo: 3 });
  const at = async (local: string) => {
    world.setNow(shanghai(local));
    return settleTiers(context(world));
  };
  await at('2026-07-01T00:20:00');
  return { world, communityId, me, at, card: () => world.ok(me, 'vip.get', { communityId }) };
}

const titles = async (world: World, { communityId, openid }: Actor) =>
  (await world.ok({ openid }, 'inbox.list', { communityId })).rows.map(({ title }) => title);

describe('the end of a quarter', () => {
  test('keeps silently who earned enough', async () => {
    const { world, me, at, card } = await scene();
    world.setNow(shanghai('2026-08-01T08:00:00'));
    await earnGrowth(world, me, 70);
    expect(await at('2026-10-01T00:20:00')).toEqual({ communities: 1, kept: 1, grace: 0, lowered: 0, failed: 0 });
    expect(await card()).toMatchObject({ tierNo: 3, retention: { earned: 0, inGrace: false } });
    expect(await titles(world, me)).toEqual([]);
  });

  test('gives one quarter of grace, warns two weeks before its end, then lowers by one step', async () => {
    const { world, communityId, me, at, card } = await scene();
    expect(await at('2026-10-01T00:20:00')).toMatchObject({ grace: 1 });
    expect(await card()).toMatchObject({ tierNo: 3, retention: { inGrace: true, outcome: 'lowered', lowersTo: 2 } });
    world.setNow(shanghai('2026-12-17T08:00:00'));
    expect(await warnGrace(context(world))).toEqual({ warned: 0 });
    world.setNow(shanghai('2026-12-18T08:00:00'));
    await earnGrowth(world, me, 20);
    await Promise.all([warnGrace(context(world)), warnGrace(context(world))]);
    expect(await warnGrace(context(world))).toEqual({ warned: 0 });
    expect(await at('2027-01-01T00:20:00')).toMatchObject({ lowered: 1 });
    expect(await titles(world, me)).toEqual([
      '等级从星光变为星火',
      '还差 50 成长值保住星光',
      '星光进入一个季度的宽限期',
    ]);
    expect(await card()).toMatchObject({ tierNo: 2, growth: 1_220, next: { tierNo: 3, way: 'return', remaining: 70 } });
    const { tier } = await world.ok(me, 'home.me', { communityId });
    expect(tier).toEqual({
      name: '星火',
      icon: 'spark',
      from: 1_220,
      growth: 1_220,
      next: { name: '星光', at: 1_290, remaining: 70 },
    });
    await earnGrowth(world, me, 70);
    expect(await card()).toMatchObject({ tierNo: 3, celebration: { name: '星光' } });
  });

  test('says so when grace was used well', async () => {
    const { world, me, at, card } = await scene();
    await at('2026-10-01T00:20:00');
    world.setNow(shanghai('2026-12-20T08:00:00'));
    await earnGrowth(world, me, 70);
    expect(await warnGrace(context(world))).toEqual({ warned: 0 });
    expect(await at('2027-01-01T00:20:00')).toMatchObject({ kept: 1 });
    expect((await titles(world, me))[0]).toBe('星光保住了');
    expect((await card()).retention.inGrace).toBe(false);
  });

  test('never lowers two steps at once: each needs its own quarter of grace', async () => {
    const { at, card } = await scene();
    const tiers: number[] = [];
    for (const day of ['2026-10-01', '2027-01-01', '2027-04-01', '2027-07-01', '2027-10-01']) {
      await at(`${day}T00:20:00`);
      tiers.push((await card()).tierNo);
    }
    expect(tiers).toEqual([3, 2, 2, 1, 1]);
  });

  test('counts what was earned until midnight in the community, however late it runs', async () => {
    const { world, me, at, card } = await scene();
    world.setNow(shanghai('2026-10-01T00:10:00'));
    await earnGrowth(world, me, 500); // belongs to the new quarter
    expect(await at('2026-10-03T09:00:00')).toMatchObject({ grace: 1 });
    expect((await card()).retention).toMatchObject({ earned: 500, outcome: 'kept', inGrace: true });
  });

  test('passes over nobody who looked at a promotion before it ran', async () => {
    const { world, communityId, at } = await scene();
    const newcomer = await world.createMember(communityId);
    world.setNow(shanghai('2026-09-30T23:50:00'));
    await earnGrowth(world, newcomer, 400);
    world.setNow(shanghai('2026-10-01T00:05:00'));
    await world.ok(newcomer, 'vip.celebrate', { communityId, tierNo: 2 });
    await at('2026-10-01T00:20:00');
    world.setNow(shanghai('2026-10-02T08:00:00'));
    const { retention } = await world.ok(newcomer, 'vip.get', { communityId });
    expect(retention).toMatchObject({ earned: 0, needed: 30, isNew: false, outcome: 'grace' });
    expect(await at('2027-01-01T00:20:00')).toMatchObject({ grace: 1, lowered: 1 });
  });

  test('catches up quarter by quarter after a long absence of the timer', async () => {
    const { world, me, at, card } = await scene();
    expect(await at('2027-01-02T00:20:00')).toEqual({ communities: 1, kept: 0, grace: 1, lowered: 1, failed: 0 });
    expect((await card()).tierNo).toBe(2);
    expect(await titles(world, me)).toHaveLength(2);
  });

  test('a repeat and an overlap change and tell nothing twice', async () => {
    const { world, me, at } = await scene();
    world.setNow(shanghai('2026-10-01T00:20:00'));
    await Promise.all([settleTiers(context(world)), settleTiers(context(world))]);
    expect(await at('2026-10-01T01:20:00')).toEqual({ communities: 0, kept: 0, grace: 0, lowered: 0, failed: 0 });
    expect(await titles(world, me)).toHaveLength(1);
  });

  test('settles members who are away without a message, and leaves deleted ones alone', async () => {
    const { world, communityId, me, at } = await scene();
    await world.ok(me, 'community.leave', { communityId });
    const deleted = await world.createMember(communityId);
    await world.ok(deleted, 'account.deleteForever', { confirm: '注销' });
    expect(await at('2026-10-01T00:20:00')).toMatchObject({ grace: 1, kept: 0 });
    expect(await world.count('inbox_messages')).toBe(0);
    expect(await world.count('tier_standings', 'member_id = $1', [deleted.memberId])).toBe(0);
  });

  test('works through more members than a batch holds', async () => {
    const { world, communityId, at } = await scene();
    for (let index = 0; index < 230; index += 1) await world.createMember(communityId);
    expect(await at('2026-10-01T00:20:00')).toEqual({ communities: 1, kept: 230, grace: 1, lowered: 0, failed: 0 });
  });
});
