import { testDatabase } from '../../../test/support/database';
import { earnGrowth } from '../../../test/support/growth';
import { testWorld } from '../../../test/support/world';
import { writeDefaultTiers } from './default-tiers';

const db = testDatabase();

async function scene() {
  const world = testWorld(db, '2026-09-20T00:30:00.000Z');
  const communityId = await world.createCommunity();
  await writeDefaultTiers(world.database, communityId);
  const me = await world.createMember(communityId);
  return { world, communityId, me, card: () => world.ok(me, 'vip.get', { communityId }) };
}

describe('vip.get', () => {
  test('tells the tier, the exact gap and how the quarter stands', async () => {
    const { world, me, card } = await scene();
    await earnGrowth(world, me, 800);
    world.setNow('2026-11-22T00:30:00.000Z');
    await earnGrowth(world, me, 60);
    const answer = await card();
    expect(answer).toMatchObject({
      tierNo: 2,
      growth: 860,
      next: { tierNo: 3, way: 'growth', remaining: 140 },
      retention: {
        endsOn: '2026-12-31',
        daysLeft: 40,
        earned: 60,
        needed: 30,
        inGrace: false,
        outcome: 'kept',
        lowersTo: 1,
      },
    });
    expect(answer.tiers.map(({ name, growth }) => [name, growth])).toEqual([
      ['星尘', 0],
      ['星火', 300],
      ['星光', 1_000],
      ['星辰', 3_000],
      ['星河', 8_000],
    ]);
    expect(answer.tiers[2]!.privileges).toEqual({ extraMakeups: 1, earlyEnrolHours: 24 });
  });

  test('the highest tier has no gap, the lowest nothing to keep', async () => {
    const { world, me, card } = await scene();
    expect((await card()).retention).toMatchObject({ needed: 0, outcome: 'kept', lowersTo: null });
    await earnGrowth(world, me, 8_000);
    expect(await card()).toMatchObject({ tierNo: 5, next: null });
  });

  test('a community without tiers has an empty list', async () => {
    const { world } = await scene();
    const me = await world.createMember(await world.createCommunity());
    const answer = await world.ok(me, 'vip.get', { communityId: me.communityId });
    expect(answer).toMatchObject({ tierNo: 1, next: null, tiers: [], celebration: null });
  });

  test('is for members of the community', async () => {
    const { world, communityId } = await scene();
    const elsewhere = await world.createMember(await world.createCommunity());
    for (const who of [elsewhere, world.stranger()]) {
      expect(await world.refused(who, 'vip.get', { communityId })).toBe('RESOURCE.NOT_FOUND');
    }
  });
});

describe('a promotion', () => {
  test('is immediate, waits to be celebrated on every page, and is celebrated once', async () => {
    const { world, communityId, me, card } = await scene();
    await earnGrowth(world, me, 1_000);
    const privileges = { extraMakeups: 1, earlyEnrolHours: 24 };
    const celebration = { tierNo: 3, name: '星光', icon: 'glow', privileges };
    expect((await card()).celebration).toEqual(celebration);
    expect((await world.ok(me, 'home.me', { communityId })).celebration).toEqual(celebration);
    expect((await world.ok(me, 'home.today', { communityId })).current?.celebration).toEqual(celebration);
    expect(await world.ok(me, 'vip.celebrate', { communityId, tierNo: 3 }, 'celebrate-1')).toEqual({
      celebratedTier: 3,
    });
    expect(await world.ok(me, 'vip.celebrate', { communityId, tierNo: 3 }, 'celebrate-1')).toEqual({
      celebratedTier: 3,
    });
    expect((await card()).celebration).toBeNull();
    expect((await world.ok(me, 'home.today', { communityId })).current?.celebration).toBeNull();
    await earnGrowth(world, me, 2_000);
    expect((await card()).celebration).toMatchObject({ name: '星辰' });
  });

  test('cannot be celebrated ahead, and an older one does not undo a newer', async () => {
    const { world, communityId, me, card } = await scene();
    await earnGrowth(world, me, 300);
    expect(await world.ok(me, 'vip.celebrate', { communityId, tierNo: 5 })).toEqual({ celebratedTier: 2 });
    expect(await world.ok(me, 'vip.celebrate', { communityId, tierNo: 1 })).toEqual({ celebratedTier: 2 });
    await earnGrowth(world, me, 700);
    expect((await card()).celebration).toMatchObject({ name: '星光' });
  });

  test('marks only my own', async () => {
    const { world, communityId, me, card } = await scene();
    const other = await world.createMember(communityId);
    for (const who of [me, other]) await earnGrowth(world, who, 300);
    await world.ok(other, 'vip.celebrate', { communityId, tierNo: 2 });
    expect((await card()).celebration).toMatchObject({ name: '星火' });
  });
});

describe('growth that is taken back', () => {
  test('takes back what was reached on it in the quarter, and is not celebrated twice', async () => {
    const { world, communityId, me, card } = await scene();
    const courseId = await world.createCourse(communityId, { startsOn: '2026-09-20' });
    await world.enrol(me, courseId, { firstDay: '2026-09-20' });
    await earnGrowth(world, me, 298);
    const light = { communityId, courseId, text: '读了十页', mediaIds: [], numbers: {}, visibility: 'course' as const };
    const day = { localDate: '2026-09-20', writtenAt: '2026-09-20T00:20:00.000Z', makeup: false };
    const { checkinId } = await world.ok(me, 'checkin.submit', { ...light, ...day });
    await world.ok(me, 'vip.celebrate', { communityId, tierNo: 2 });
    expect((await card()).tierNo).toBe(2);
    await world.ok(me, 'checkin.delete', { communityId, checkinId });
    expect(await card()).toMatchObject({ tierNo: 1, next: { remaining: 2 }, celebration: null });
    await earnGrowth(world, me, 2);
    expect(await card()).toMatchObject({ tierNo: 2, celebration: null });
  });
});
