import { testDatabase } from '../../../test/support/database';
import { earnGrowth } from '../../../test/support/growth';
import { testWorld } from '../../../test/support/world';
import { DEFAULT_TIERS, writeDefaultTiers } from './default-tiers';
import { tierAt, type Held } from './rules/tiers';
import { tierStandingOf } from './standing';

const db = testDatabase();
beforeEach(() => db.empty());

const TIERS = DEFAULT_TIERS.map((tier, index) => ({
  tierNo: index + 1,
  growth: tier.growth,
  retainGrowth: tier.retain_growth,
}));

/** Every standing around every threshold that can be kept, each with a growth. */
function cases(): { held: Held; growth: number }[] {
  const growths = TIERS.flatMap(({ growth, retainGrowth }) => [growth - 1, growth, growth + retainGrowth]);
  const bases = [0, 290, 1_000, 3_100];
  return [1, 2, 4].flatMap((floorTier) =>
    bases.flatMap((quarterGrowth) =>
      [true, false].flatMap((isLowered) =>
        growths
          .filter((growth) => growth >= 0)
          .map((growth) => ({ held: { floorTier, quarterGrowth, isLowered, inGrace: false }, growth })),
      ),
    ),
  );
}

describe('the tier a member stands at', () => {
  test('is the same in the database as by the rules', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    await writeDefaultTiers(world.database, communityId);
    const me = await world.createMember(communityId);
    const key = { community_id: communityId, member_id: me.memberId };
    await world.database
      .insertInto('tier_standings')
      .values({ ...key, quarter: '2026-10-01', floor_tier: 1 })
      .execute();
    for (const { held, growth } of cases()) {
      const { floorTier: floor_tier, quarterGrowth: quarter_growth, isLowered: is_lowered } = held;
      await world.database
        .updateTable('tier_standings')
        .set({ floor_tier, quarter_growth, is_lowered })
        .where('member_id', '=', me.memberId)
        .execute();
      await world.database
        .updateTable('ledger_accounts')
        .set({ growth })
        .where('member_id', '=', me.memberId)
        .execute();
      const { tierNo } = await tierStandingOf(world.database, me);
      expect({ held, growth, tierNo }).toEqual({ held, growth, tierNo: tierAt(TIERS, held, growth) });
    }
  });

  test('comes with its name and what it gives, also for somebody without a row', async () => {
    const world = testWorld(db);
    const communityId = await world.createCommunity();
    await writeDefaultTiers(world.database, communityId);
    const me = await world.createMember(communityId);
    await earnGrowth(world, me, 1_000);
    expect(await tierStandingOf(world.database, me)).toEqual({
      tierNo: 3,
      name: '星光',
      growth: 1_000,
      privileges: { extraMakeups: 1, earlyEnrolHours: 24 },
    });
  });

  test('is a first one without a name where a community has no tiers', async () => {
    const world = testWorld(db);
    const me = await world.createMember(await world.createCommunity());
    const privileges = { extraMakeups: 0, earlyEnrolHours: 0 };
    expect(await tierStandingOf(world.database, me)).toEqual({ tierNo: 1, name: '', growth: 0, privileges });
  });
});
