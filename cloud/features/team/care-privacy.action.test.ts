import { testDatabase } from '../../../test/support/database';
import { days, teammate, teamScene, type TeamScene } from '../../../test/support/team-scene';
import { testWorld, type Actor } from '../../../test/support/world';

const db = testDatabase();

beforeEach(() => db.empty());

const scene = () => teamScene(testWorld(db, '2026-11-21T00:30:00.000Z'));

const mark = ({ world, communityId, teamId }: TeamScene, who: { openid: string }, { memberId }: Actor, note: string) =>
  world.ok(who, 'team.markContacted', { communityId, teamId, memberId, contacted: true, note });

describe('what was noted about people', () => {
  test('reaches no export but its writer’s, and there names nobody', async () => {
    const on = await scene();
    const silent = await teammate(on, '云舒', { lit: days(2, 18) });
    await mark(on, on.captain, silent, '家里老人住院');
    const { communityId, world } = on;
    const recordOf = async (who: Actor) =>
      JSON.stringify((await world.ok(who, 'account.exportRecord', { communityId })).record);
    for (const who of [silent, on.learner, on.otherCaptain, on.coach]) {
      expect(await recordOf(who)).not.toMatch(/家里老人住院|周远/);
    }
    const own = await recordOf(on.captain);
    expect(own).toContain('家里老人住院');
    expect(own).not.toMatch(new RegExp(`云舒|${silent.memberId}`));
  });

  test.each(['about whom it is', 'who wrote it'])('goes with the account of the person %s', async (whose) => {
    const on = await scene();
    const silent = await teammate(on, '云舒', { lit: days(2, 18) });
    await mark(on, on.captain, silent, '家里老人住院');
    await on.world.ok(on.captain, 'team.setNote', {
      communityId: on.communityId,
      teamId: on.teamId,
      text: '我们慢慢来',
    });
    await on.world.ok(whose === 'who wrote it' ? on.captain : silent, 'account.deleteForever', { confirm: '注销' });
    expect(await on.world.count('care_contacts')).toBe(0);
    expect(await on.world.count('teams', 'captains_note is not null')).toBe(whose === 'who wrote it' ? 0 : 1);
  });
});
