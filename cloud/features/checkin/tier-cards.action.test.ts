import { testDatabase } from '../../../test/support/database';
import { earnGrowth } from '../../../test/support/growth';
import { testWorld } from '../../../test/support/world';
import { writeDefaultTiers } from '../vip/default-tiers';

const db = testDatabase();

/** A course that began on 16 November, of which nothing is lit yet; it is the 21st. */
async function scene(growth: number, makeupAllowance = 2) {
  const world = testWorld(db, '2026-11-21T00:30:00.000Z');
  const communityId = await world.createCommunity();
  await writeDefaultTiers(world.database, communityId);
  const me = await world.createMember(communityId);
  const courseId = await world.createCourse(communityId, { startsOn: '2026-11-16', makeupAllowance });
  await world.enrol(me, courseId, { firstDay: '2026-11-16' });
  await earnGrowth(world, me, growth);
  const makeUp = (localDate: string) => ({
    ...{ communityId, courseId, localDate, text: '补读两页', mediaIds: [], numbers: {} },
    ...{ visibility: 'course' as const, writtenAt: world.now().toISOString(), makeup: true },
  });
  const month = () => world.ok(me, 'checkin.getMonth', { communityId, courseId, month: '2026-11' });
  return { world, communityId, courseId, me, makeUp, month };
}

describe('make-up cards that a tier gives', () => {
  test('can be used before one is earned, once', async () => {
    const { world, communityId, courseId, me, makeUp, month } = await scene(1_000);
    expect(await month()).toMatchObject({ makeupCards: 1, makeupCardsFromTier: 1 });
    const day = { communityId, courseId, localDate: '2026-11-19' };
    expect(await world.ok(me, 'checkin.getDay', day)).toMatchObject({ canMakeUp: true, makeupCards: 1 });
    expect(await world.ok(me, 'checkin.submit', makeUp('2026-11-19'))).toMatchObject({ isMakeup: true });
    expect(await month()).toMatchObject({ makeupCards: 0 });
    expect(await world.refused(me, 'checkin.submit', makeUp('2026-11-18'))).toBe('CHECKIN.NO_MAKEUP_CARD');
  });

  test('come with the promotion, at once', async () => {
    const { world, me, makeUp, month } = await scene(999);
    expect(await month()).toMatchObject({ makeupCards: 0, makeupCardsFromTier: 0 });
    expect(await world.refused(me, 'checkin.submit', makeUp('2026-11-19'))).toBe('CHECKIN.NO_MAKEUP_CARD');
    await earnGrowth(world, me, 1);
    await world.ok(me, 'checkin.submit', makeUp('2026-11-19'));
  });

  test('are not given in a course without make-ups', async () => {
    const { world, me, makeUp, month } = await scene(8_000, 0);
    expect(await month()).toMatchObject({ makeupCards: 0, makeupCardsFromTier: 0 });
    expect(await world.refused(me, 'checkin.submit', makeUp('2026-11-19'))).toBe('CHECKIN.NO_MAKEUP_CARD');
  });
});
