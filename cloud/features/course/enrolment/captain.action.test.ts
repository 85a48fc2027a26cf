import { testDatabase } from '../../../../test/support/database';
import { testWorld } from '../../../../test/support/world';

const db = testDatabase();
beforeEach(() => db.empty());

async function scene(status: 'open' | 'closed' = 'open') {
  const world = testWorld(db);
  const communityId = await world.createCommunity();
  const operator = await world.createMember(communityId, { role: 'operator' });
  const courseId = await world.createCourse(communityId, { status, teamSize: 5 });
  const teamId = await world.createTeam(communityId, courseId);
  const captain = await world.createMember(communityId, { nickname: '周远' });
  const mate = await world.createMember(communityId);
  await world.enrol(captain, courseId, { teamId, teamRole: 'captain' });
  await world.enrol(mate, courseId, { teamId });
  const about = { communityId, courseId };
  const titles = async () =>
    (await world.ok(operator, 'inbox.list', { communityId })).rows.map(({ title, link }) => ({ title, link }));
  const leaderless = async () => (await world.ok(operator, 'course.getDesk', about)).leaderlessCount;
  const wanted = {
    title: '「北斗小队」需要一位新队长',
    link: `features/ops/pages/grouping/index?courseId=${courseId}`,
  };
  return { world, communityId, about, operator, captain, mate, titles, leaderless, wanted };
}

describe('a team that loses its captain', () => {
  test.each(['course.withdraw', 'community.leave'] as const)('by %s: its operators hear of it', async (action) => {
    const { world, communityId, about, captain, titles, leaderless, wanted } = await scene();
    expect(await leaderless()).toBe(0);
    if (action === 'course.withdraw') await world.ok(captain, action, about);
    else await world.ok(captain, action, { communityId });
    expect(await titles()).toEqual([wanted]);
    expect(await leaderless()).toBe(1);
  });

  test('is as quiet as before when somebody else leaves it, or its last one', async () => {
    const { world, about, captain, mate, titles, leaderless } = await scene();
    await world.ok(mate, 'course.withdraw', about);
    await world.ok(captain, 'course.withdraw', about);
    expect(await titles()).toEqual([]);
    expect(await leaderless()).toBe(0);
  });

  test('needs nobody any more once the course is closed', async () => {
    const { world, communityId, captain, titles } = await scene('closed');
    await world.ok(captain, 'community.leave', { communityId });
    expect(await titles()).toEqual([]);
  });
});
