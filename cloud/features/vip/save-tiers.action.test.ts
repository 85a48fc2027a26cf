import type { Input } from '@contract/actions';
import { testDatabase } from '../../../test/support/database';
import { earnGrowth } from '../../../test/support/growth';
import { testWorld } from '../../../test/support/world';
import { writeDefaultTiers } from './default-tiers';

const db = testDatabase();

type Tiers = Input<'vip.saveTiers'>['tiers'];

async function scene() {
  const world = testWorld(db, '2026-11-22T00:30:00.000Z');
  const communityId = await world.createCommunity();
  await writeDefaultTiers(world.database, communityId);
  const operator = await world.createMember(communityId, { role: 'operator' });
  const listed = await world.ok(operator, 'vip.listTiers', { communityId });
  const tiers: Tiers = listed.rows.map(({ name, icon, growth, retainGrowth, privileges, benefits }) => ({
    name,
    icon,
    growth,
    retainGrowth,
    privileges,
    benefits,
  }));
  const save = (wanted: Tiers, version = listed.version) =>
    world.ok(operator, 'vip.saveTiers', { communityId, version, tiers: wanted });
  const cardOf = async (who: { openid: string }) => world.ok(who, 'vip.get', { communityId });
  const member = async (growth: number) => {
    const who = await world.createMember(communityId);
    await earnGrowth(world, who, growth);
    return who;
  };
  return { world, communityId, operator, tiers, save, cardOf, member };
}

/** The list with one tier changed. */
const change = (tiers: Tiers, tierNo: number, facts: Partial<Tiers[number]>): Tiers =>
  tiers.map((tier, index) => (index + 1 === tierNo ? { ...tier, ...facts } : tier));

describe('editing the tiers', () => {
  test('lists them with how many active members stand at each', async () => {
    const { world, communityId, operator, member } = await scene();
    await member(300);
    await member(400);
    const gone = await member(1_000);
    await world.ok(gone, 'community.leave', { communityId });
    const { rows, version } = await world.ok(operator, 'vip.listTiers', { communityId });
    expect(version).toBe(1);
    expect(rows.map(({ name, memberCount }) => [name, memberCount])).toEqual([
      ['星尘', 1],
      ['星火', 2],
      ['星光', 0],
      ['星辰', 0],
      ['星河', 0],
    ]);
  });

  test('saves names, icons, privileges and promises, and writes it down', async () => {
    const { world, communityId, operator, tiers, save, cardOf, member } = await scene();
    const me = await member(300);
    const changed = { name: '萤火', icon: 'moon' as const, benefits: ['生日当天的一封信'], retainGrowth: 45 };
    const privileges = { extraMakeups: 4, earlyEnrolHours: 6 };
    expect(await save(change(tiers, 2, { ...changed, privileges }))).toEqual({
      version: 2,
      risen: 0,
      protectedCount: 0,
    });
    expect((await cardOf(me)).tiers[1]).toEqual({ tierNo: 2, growth: 300, ...changed, privileges });
    const audit = await world.database
      .selectFrom('audit_log')
      .selectAll()
      .where('community_id', '=', communityId)
      .execute();
    expect(audit).toMatchObject([{ actor_id: operator.memberId, action: 'tiers.saved', subject_id: communityId }]);
    expect(audit[0]!.reason).toContain('萤火 300');
  });

  test('a lower threshold lifts at once, a higher one lowers nobody before the quarter ends', async () => {
    const { world, communityId, operator, tiers, save, cardOf, member } = await scene();
    const [below, above, top] = [await member(860), await member(1_100), await member(3_000)];
    const wanted = change(change(tiers, 3, { growth: 800 }), 4, { growth: 4_000 });
    const preview = await world.ok(operator, 'vip.previewTiers', { communityId, tiers: wanted });
    const counts = preview.rows.map(({ before, after, protectedCount }) => [before, after, protectedCount]);
    expect(counts).toEqual([
      [1, 1, 0],
      [1, 0, 0],
      [1, 2, 0],
      [1, 1, 1],
      [0, 0, 0],
    ]);
    expect((await cardOf(below)).tierNo).toBe(2); // a preview changes nothing
    expect(await save(wanted)).toEqual({ version: 2, risen: 1, protectedCount: 1 });
    expect((await cardOf(below)).celebration).toMatchObject({ tierNo: 3 });
    expect((await cardOf(above)).tierNo).toBe(3);
    expect(await cardOf(top)).toMatchObject({ tierNo: 4, next: { tierNo: 5, remaining: 5_000 } });
  });

  test('an added tier can be reached, a removed one leaves its members at the highest that remains', async () => {
    const { tiers, save, cardOf, member } = await scene();
    const me = await member(20_000);
    const added = { ...tiers[4]!, name: '银河之外', icon: 'orbit' as const, growth: 20_000 };
    expect(await save([...tiers, added])).toMatchObject({ version: 2, risen: 1 });
    expect((await cardOf(me)).tierNo).toBe(6);
    await save(tiers.slice(0, 4), 2);
    expect(await cardOf(me)).toMatchObject({ tierNo: 4, next: null });
  });

  test('a tier that a perk or a course asks for stays', async () => {
    const { world, communityId, operator, tiers } = await scene();
    const courseId = await world.createCourse(communityId);
    await world.database.updateTable('courses').set({ min_tier_no: 5 }).where('course_id', '=', courseId).execute();
    const envelope = await world.call(operator.openid, 'vip.saveTiers', {
      communityId,
      version: 1,
      tiers: tiers.slice(0, 4),
    });
    expect(envelope).toMatchObject({
      ok: false,
      error: { code: 'VIP.TIER_IN_USE', details: { name: '星河', courses: 1, perks: 0 } },
    });
    expect(await world.count('tiers', 'community_id = $1', [communityId])).toBe(5);
  });

  test('refuses what somebody else has changed since, and leaves it as it is', async () => {
    const { world, communityId, operator, tiers, save } = await scene();
    await save(change(tiers, 2, { name: '萤火' }));
    const late = { communityId, version: 1, tiers: change(tiers, 2, { name: '烛火' }) };
    expect(await world.refused(operator, 'vip.saveTiers', late)).toBe('VIP.TIERS_CHANGED');
    expect(await world.count('tiers', "community_id = $1 and name = '萤火'", [communityId])).toBe(1);
    expect(await world.count('audit_log', 'community_id = $1', [communityId])).toBe(1);
  });

  test('words that others would read pass the content check', async () => {
    const { world, communityId, operator, tiers } = await scene();
    const rude = { communityId, version: 1, tiers: change(tiers, 2, { benefits: ['刷单兼职'] }) };
    expect(await world.refused(operator, 'vip.saveTiers', rude)).toBe('CONTENT.REJECTED');
    expect(await world.count('communities', 'community_id = $1 and tiers_version = 1', [communityId])).toBe(1);
  });

  test.each<[string, string, (tiers: Tiers) => Tiers]>([
    ['a lowest tier above 0', 'tiers.0.growth', (tiers) => change(tiers, 1, { growth: 10 })],
    ['a lowest tier that can be lost', 'tiers.0.retainGrowth', (tiers) => change(tiers, 1, { retainGrowth: 10 })],
    ['thresholds that do not rise', 'tiers.2.growth', (tiers) => change(tiers, 3, { growth: 300 })],
    ['two tiers of one name', 'tiers.2.name', (tiers) => change(tiers, 3, { name: '星火' })],
    [
      'more days ahead than two weeks',
      'earlyEnrolHours',
      (tiers) => change(tiers, 3, { privileges: { extraMakeups: 0, earlyEnrolHours: 400 } }),
    ],
    ['one tier alone', 'tiers', (tiers) => tiers.slice(0, 1)],
  ])('refuses %s', async (_what, field, spoil) => {
    const { world, communityId, operator, tiers } = await scene();
    const envelope = await world.call(operator.openid, 'vip.saveTiers', {
      communityId,
      version: 1,
      tiers: spoil(tiers),
    });
    expect(envelope).toMatchObject({ ok: false, error: { code: 'INPUT.INVALID' } });
    expect(JSON.stringify(envelope)).toContain(field);
  });

  test('is for operators and owners', async () => {
    const { world, communityId, tiers } = await scene();
    const outsiders = [world.stranger(), await world.createMember(await world.createCommunity(), { role: 'owner' })];
    for (const role of ['member', 'kol', 'coach'] as const)
      outsiders.push(await world.createMember(communityId, { role }));
    for (const who of outsiders) {
      expect(await world.refused(who, 'vip.listTiers', { communityId })).toBe('RESOURCE.NOT_FOUND');
      expect(await world.refused(who, 'vip.previewTiers', { communityId, tiers })).toBe('RESOURCE.NOT_FOUND');
      expect(await world.refused(who, 'vip.saveTiers', { communityId, version: 1, tiers })).toBe('RESOURCE.NOT_FOUND');
    }
    const owner = await world.createMember(communityId, { role: 'owner' });
    expect(await world.ok(owner, 'vip.saveTiers', { communityId, version: 1, tiers })).toMatchObject({ version: 2 });
  });
});
