import { testDatabase } from '../../../../test/support/database';
import { testWorld, type CourseOptions } from '../../../../test/support/world';
import { writeDefaultTiers } from '../../vip/default-tiers';

const db = testDatabase();

const NOW = '2026-11-21T00:30:00.000Z';
const rulesAccepted = true as const;

/** A course, with a lowest tier or a day on which enrolment opens, and a member with some growth. */
async function scene(
  growth: number,
  { min_tier_no = null, enrols_from = null }: { min_tier_no?: number | null; enrols_from?: string | null },
  options: CourseOptions = {},
) {
  const world = testWorld(db, NOW);
  const communityId = await world.createCommunity();
  await writeDefaultTiers(world.database, communityId);
  const member = await world.createMember(communityId);
  await world.database
    .updateTable('ledger_accounts')
    .set({ growth })
    .where('member_id', '=', member.memberId)
    .execute();
  const courseId = await world.createCourse(communityId, { status: 'enrolling', startsOn: '2026-12-01', ...options });
  const set = { min_tier_no, enrols_from };
  await world.database.updateTable('courses').set(set).where('course_id', '=', courseId).execute();
  const enrol = () => world.call(member.openid, 'course.enrol', { communityId, courseId, rulesAccepted });
  const terms = async () => (await world.ok(member, 'course.get', { communityId, courseId })).terms;
  return { world, enrol, terms };
}

describe('a course for higher tiers', () => {
  test('refuses whoever stands below, and says what is missing', async () => {
    const { enrol, terms } = await scene(860, { min_tier_no: 3 });
    expect((await terms()).tier).toEqual({ name: '星光', isReached: false, missingGrowth: 140 });
    expect(await enrol()).toMatchObject({
      error: { code: 'COURSE.TIER_TOO_LOW', details: { needs: '星光', has: '星火', missingGrowth: 140 } },
    });
  });

  test('takes in who has reached the tier or a higher one', async () => {
    for (const growth of [1_000, 9_000]) {
      const { enrol, terms } = await scene(growth, { min_tier_no: 3 });
      expect((await terms()).tier).toEqual({ name: '星光', isReached: true, missingGrowth: 0 });
      expect(await enrol()).toMatchObject({ ok: true, data: { enrolment: 'active' } });
    }
  });

  test('is asked on top of the gate: a review does not begin below the tier', async () => {
    const { enrol } = await scene(0, { min_tier_no: 2 }, { gate: 'review' });
    expect(await enrol()).toMatchObject({ error: { code: 'COURSE.TIER_TOO_LOW' } });
  });

  test('asks nothing of anybody otherwise', async () => {
    expect((await (await scene(0, {})).terms()).tier).toBeNull();
  });
});

describe('enrolment that opens later', () => {
  const FROM = '2026-11-22T00:00:00.000Z';

  test('opens as many hours earlier as the tier gives', async () => {
    const { world, enrol, terms } = await scene(300, { enrols_from: FROM });
    expect(await terms()).toMatchObject({ opensAt: '2026-11-21T12:00:00.000Z', earlyHours: 12, closesAt: null });
    world.setNow('2026-11-21T11:59:59.999Z');
    expect(await enrol()).toMatchObject({
      error: {
        code: 'COURSE.ENROLMENT_NOT_OPEN',
        details: { opensAt: '2026-11-21T12:00:00.000Z', earlyHours: 12 },
      },
    });
    world.setNow('2026-11-21T12:00:00.000Z');
    expect(await enrol()).toMatchObject({ ok: true });
  });

  test('opens for everybody else on its day', async () => {
    const { world, enrol, terms } = await scene(0, { enrols_from: FROM });
    expect(await terms()).toMatchObject({ opensAt: FROM, earlyHours: 0 });
    world.setNow('2026-11-21T23:59:59.999Z');
    expect(await enrol()).toMatchObject({ error: { code: 'COURSE.ENROLMENT_NOT_OPEN' } });
    world.setNow(FROM);
    expect(await enrol()).toMatchObject({ ok: true });
  });
});
