import { testDatabase } from '../../../test/support/database';
import { earnGrowth } from '../../../test/support/growth';
import { testWorld, type Actor } from '../../../test/support/world';
import { settleTiers } from '../../functions/timer/jobs/settle-tiers';
import { warnGrace } from '../../functions/timer/jobs/warn-grace';
import { writeDefaultTiers } from './default-tiers';

const db = testDatabase();
beforeEach(() => db.empty());

const RUNS = 4;
const MEMBERS = 12;

/** Members at 星光 who earned nothing in the third quarter, which is just over. */
async function scene() {
  const world = testWorld(db, '2026-06-20T00:30:00.000Z');
  const communityId = await world.createCommunity();
  await writeDefaultTiers(world.database, communityId);
  const members: Actor[] = [];
  for (let index = 0; index < MEMBERS; index += 1) {
    const member = await world.createMember(communityId);
    await earnGrowth(world, member, 1_200);
    members.push(member);
  }
  const context = () => ({ ...world.pipeline, now: world.now() });
  world.setNow('2026-06-30T16:20:00.000Z');
  await settleTiers(context());
  world.setNow('2026-09-30T16:20:00.000Z');
  const overlap = (job: typeof settleTiers) => Promise.all(Array.from({ length: RUNS }, () => job(context())));
  return { world, communityId, members, overlap };
}

const sum = (answers: Record<string, number>[], key: string) =>
  answers.reduce((total, answer) => total + (answer[key] ?? 0), 0);

describe('at the same time', () => {
  test('quarters that are settled by several timers end once for everybody, with one message', async () => {
    const { world, overlap } = await scene();
    expect(sum(await overlap(settleTiers), 'grace')).toBe(MEMBERS);
    expect(await world.count('inbox_messages')).toBe(MEMBERS);
    expect(await world.count('tier_standings', "in_grace and quarter = '2026-10-01'")).toBe(MEMBERS);
    world.setNow('2026-12-20T00:00:00.000Z');
    expect(sum(await overlap(warnGrace), 'warned')).toBe(MEMBERS);
    world.setNow('2026-12-31T16:20:00.000Z');
    expect(sum(await overlap(settleTiers), 'lowered')).toBe(MEMBERS);
    expect(await world.count('inbox_messages')).toBe(3 * MEMBERS);
  });

  test('members who celebrate while their quarter is settled lose neither', async () => {
    const { world, communityId, members, overlap } = await scene();
    await Promise.all([
      overlap(settleTiers),
      ...members.map((member) => world.ok(member, 'vip.celebrate', { communityId, tierNo: 3 })),
    ]);
    expect(await world.count('tier_standings', 'in_grace and celebrated_tier = 3')).toBe(MEMBERS);
  });

  test('of several operators who save, one wins; who was above the new threshold keeps the tier', async () => {
    const { world, communityId, members, overlap } = await scene();
    const operators = await Promise.all(
      Array.from({ length: RUNS }, () => world.createMember(communityId, { role: 'operator' })),
    );
    const { rows } = await world.ok(operators[0]!, 'vip.listTiers', { communityId });
    const tiers = rows.map(({ name, icon, growth, retainGrowth, privileges, benefits }) => ({
      ...{ name, icon, retainGrowth, privileges, benefits },
      growth: name === '星光' ? 2_000 : growth,
    }));
    const [saved] = await Promise.all([
      Promise.all(
        operators.map(({ openid }) => world.call(openid, 'vip.saveTiers', { communityId, version: 1, tiers })),
      ),
      overlap(settleTiers),
    ]);
    const codes = saved.map((answer) => (answer.ok ? 'saved' : answer.error.code)).sort();
    expect(codes).toEqual([...Array.from({ length: RUNS - 1 }, () => 'VIP.TIERS_CHANGED'), 'saved']);
    for (const member of members) {
      expect(await world.ok(member, 'vip.get', { communityId })).toMatchObject({ tierNo: 3 });
    }
  });
});
